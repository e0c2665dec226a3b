package dev.entente.sink;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/**
 * What differs between the databases: little but speed, for both know {@code ON CONFLICT} and comparison of row values.
 * See {@code docs/decisions/052-sql-dialects.md}.
 */
enum Dialect {
    /** A file. Dates and times are ISO 8601 text. */
    SQLITE("sqlite") {
        // https://www.sqlite.org/rescode.html: wrong SQL, a broken constraint, a value that does not fit.
        private final Set<Integer> permanent = Set.of(1, 18, 19, 20, 21, 25);

        @Override
        void configure(HikariConfig pool) {
            pool.setMaximumPoolSize(1);
            pool.addDataSourceProperty("journal_mode", "WAL");
            // Together with WAL a loss of power may lose the last transactions, but whole: rows and position alike.
            pool.addDataSourceProperty("synchronous", "NORMAL");
            // KiB where negative: the indexes of a large ledger do not fit into the 2 MiB that are the default.
            pool.addDataSourceProperty("cache_size", "-65536");
            // Pages. Fewer, larger checkpoints: each makes the file wait for the disk.
            pool.addDataSourceProperty("wal_autocheckpoint", "16384");
            pool.addDataSourceProperty("busy_timeout", "5000");
            // Takes the lock at once, so that what a transaction has read stays true until it writes.
            pool.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        }

        @Override
        Session session(Connection connection) {
            return new SqliteSession(connection);
        }

        @Override
        Object readTime(ResultSet result, int index, Column.Type type) throws SQLException {
            var text = result.getString(index);
            if (text == null) {
                return null;
            }
            return type == Column.Type.DATE ? LocalDate.parse(text) : Instant.parse(text);
        }

        @Override
        boolean isPermanent(SQLException e) {
            return permanent.contains(e.getErrorCode() & 0xff);
        }
    },

    /** A server. */
    POSTGRESQL("postgresql") {
        // Appendix A of its manual: bad data, a broken constraint, wrong SQL.
        private final Set<String> permanent = Set.of("22", "23", "42");

        @Override
        void configure(HikariConfig pool) {
            pool.setMaximumPoolSize(4);
            pool.addDataSourceProperty("reWriteBatchedInserts", "true");
            pool.addDataSourceProperty("ApplicationName", "entente-sink");
            // A crash may lose the last transactions, but whole: rows and position alike.
            pool.setConnectionInitSql("SET synchronous_commit TO off");
            // Seconds. A server that has gone without a word is noticed.
            pool.addDataSourceProperty("connectTimeout", "5");
            pool.addDataSourceProperty("socketTimeout", "60");
            pool.addDataSourceProperty("tcpKeepAlive", "true");
        }

        @Override
        Session session(Connection connection) {
            return new PostgresqlSession(connection);
        }

        @Override
        Object readTime(ResultSet result, int index, Column.Type type) throws SQLException {
            if (type == Column.Type.DATE) {
                return result.getObject(index, LocalDate.class);
            }
            var time = result.getObject(index, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        }

        @Override
        boolean isPermanent(SQLException e) {
            return e.getSQLState() != null
                    && e.getSQLState().length() == 5
                    && permanent.contains(e.getSQLState().substring(0, 2));
        }
    };

    private final String id;

    Dialect(String id) {
        this.id = id;
    }

    /** The dialect of a JDBC URL. */
    static Dialect of(String url) {
        for (var dialect : values()) {
            if (url.startsWith("jdbc:" + dialect.id + ":")) {
                return dialect;
            }
        }
        throw new IllegalArgumentException(
                "The sink writes to jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE, not to '%s'".formatted(url));
    }

    /** Where the migrations lie, on the class path. */
    List<String> migrations() {
        var root = "classpath:dev/entente/sink/migration/";
        return List.of(root + "common", root + id);
    }

    /** Settings of the pool and the driver. */
    abstract void configure(HikariConfig pool);

    /** The statements of a transaction on this connection. */
    abstract Session session(Connection connection);

    /** Reads a date or an instant, or null. */
    abstract Object readTime(ResultSet result, int index, Column.Type type) throws SQLException;

    /** True where the same statement would fail again however long one waits. */
    abstract boolean isPermanent(SQLException e);

    /** The row at which a result stands that was selected with all columns of the table, in order. */
    final Row read(ResultSet result, Table table) throws SQLException {
        var row = table.row();
        for (int i = 0; i < table.columns().size(); i++) {
            row.values()[i] = read(result, i + 1, table.columns().get(i).type());
        }
        return row;
    }

    final Object read(ResultSet result, int index, Column.Type type) throws SQLException {
        Object value = switch (type) {
            case TEXT, JSON -> result.getString(index);
            case INTEGER -> result.getInt(index);
            case BIGINT -> result.getLong(index);
            case DOUBLE -> result.getDouble(index);
            case BOOLEAN -> result.getBoolean(index);
            case DATE, INSTANT -> readTime(result, index, type);
        };
        return result.wasNull() ? null : value;
    }
}
