package dev.entente.sink;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The database that a {@link Sink} writes and anybody may query: a SQLite file or a PostgreSQL server, by its JDBC URL.
 * It is opened without a word to the server, so a database that is away is met where it is used.
 */
public final class SinkDatabase implements AutoCloseable {
    private final DataSource writers;
    private final DataSource readers;
    private final List<AutoCloseable> pools;
    private final Dialect dialect;
    private final Optional<SqliteFile> file;
    private boolean migrated;

    private SinkDatabase(
            DataSource writers,
            DataSource readers,
            List<AutoCloseable> pools,
            Dialect dialect,
            Optional<SqliteFile> file) {
        this.writers = writers;
        this.readers = readers;
        this.pools = List.copyOf(pools);
        this.dialect = dialect;
        this.file = file;
    }

    /**
     * Opens a database.
     *
     * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/DATABASE}, user and password as its
     *     parameters if need be
     */
    public static SinkDatabase open(String url) {
        return open(url, "", "");
    }

    /** Opens a database as this user; an empty name leaves it to the URL. */
    public static SinkDatabase open(String url, String user, String password) {
        var dialect = Dialect.of(url);
        var writers = pool("entente-sink", url, user, password, dialect);
        if (dialect == Dialect.POSTGRESQL) {
            return new SinkDatabase(writers, writers, List.of(writers), dialect, Optional.empty());
        }
        // One connection writes a file; in WAL mode others read it meanwhile.
        var config = config("entente-sink-readers", url, user, password, dialect);
        config.setMaximumPoolSize(2);
        config.addDataSourceProperty("transaction_mode", "DEFERRED");
        config.setConnectionInitSql("PRAGMA query_only = true");
        var readers = new HikariDataSource(config);
        return new SinkDatabase(writers, readers, List.of(readers, writers), dialect, SqliteFile.of(url));
    }

    /** A database whose connections come from elsewhere, so that a test can break them. */
    static SinkDatabase of(DataSource source, Dialect dialect) {
        return new SinkDatabase(source, source, List.of(), dialect, Optional.empty());
    }

    /**
     * Creates the tables or brings them up to date, with their comments and data dictionary. Does nothing the second
     * time.
     *
     * @throws SQLException where the database is away or refuses
     * @throws SinkException where it is not the sink's own, or of another release
     */
    public synchronized void migrate() throws SQLException {
        if (migrated) {
            return;
        }
        file.ifPresent(SqliteFile::makeFolder);
        // Flyway wraps what the driver says; a first touch tells an outage for what it is.
        try (var connection = writers.getConnection()) {
            connection.isValid(1);
        }
        try {
            Flyway.configure(SinkDatabase.class.getClassLoader())
                    .dataSource(writers)
                    .locations(dialect.migrations().toArray(String[]::new))
                    .loggers("slf4j")
                    .table("schema_version")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            if (e.getCause() instanceof SQLException cause && !dialect.isPermanent(cause)) {
                throw cause;
            }
            throw new SinkException(
                    "The database is not the sink's own, or of another release of it: point the sink at an empty one, which it fills from the topics. "
                            + Causes.describe(e),
                    e);
        }
        transaction(session -> {
            new DataDictionary(session, dialect).write();
            return null;
        });
        migrated = true;
    }

    /**
     * Runs a query and returns its rows.
     *
     * @param sql a SELECT, with a question mark for each parameter
     */
    public ResultTable query(String sql, Object... parameters) throws SQLException {
        var rows = new ArrayList<List<Object>>();
        var columns = stream(sql, List.of(parameters), result -> {
            var width = result.getMetaData().getColumnCount();
            var row = new ArrayList<>(width);
            for (int i = 1; i <= width; i++) {
                row.add(result.getObject(i));
            }
            rows.add(row);
        });
        return new ResultTable(columns, rows);
    }

    /** How far each partition has been written: the next offset by topic and partition, joined by a hyphen. */
    public Map<String, Long> positions() throws SQLException {
        var positions = new TreeMap<String, Long>();
        stream(
                "SELECT topic, partition, position FROM sink_position",
                List.of(),
                row -> positions.put(row.getString(1) + "-" + row.getInt(2), row.getLong(3)));
        return positions;
    }

    @Override
    public void close() {
        for (var pool : pools) {
            try {
                pool.close();
            } catch (Exception e) {
                throw new IllegalStateException("Cannot close the connections to the database", e);
            }
        }
    }

    Dialect dialect() {
        return dialect;
    }

    /** Fails where the database does not answer. */
    void requireThere() throws SQLException {
        try (var connection = writers.getConnection()) {
            if (!connection.isValid(1)) {
                throw new SQLTransientConnectionException("The database does not answer", "08006");
            }
        }
    }

    /** Work within one transaction: all of it is done, or none. */
    <T> T transaction(Work<T> work) throws SQLException {
        try (var connection = writers.getConnection()) {
            try {
                connection.setAutoCommit(false);
                var answer = work.in(dialect.session(connection));
                connection.commit();
                return answer;
            } catch (SQLException | RuntimeException | Error e) {
                rollback(connection, e);
                throw e;
            }
        }
    }

    /** Runs a query, hands over each row as it comes, and returns the names of the columns. */
    List<String> stream(String sql, List<Object> parameters, RowReader reader) throws SQLException {
        if (file.isPresent()) {
            file.get().requireThere();
        }
        try (var connection = readers.getConnection()) {
            // Without a transaction PostgreSQL's driver would fetch all rows at once.
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(1000);
                return read(statement, parameters, reader);
            } finally {
                connection.rollback();
            }
        }
    }

    private static List<String> read(PreparedStatement statement, List<Object> parameters, RowReader reader)
            throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        try (var result = statement.executeQuery()) {
            while (result.next()) {
                reader.read(result);
            }
            var columns = new ArrayList<String>();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                columns.add(result.getMetaData().getColumnLabel(i));
            }
            return columns;
        }
    }

    private void rollback(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
            // Its driver no longer knows whether a transaction is open: SQLite's begins the next one within commit.
            if (writers instanceof HikariDataSource pool) {
                pool.evictConnection(connection);
            }
        }
    }

    private static HikariDataSource pool(String name, String url, String user, String password, Dialect dialect) {
        return new HikariDataSource(config(name, url, user, password, dialect));
    }

    private static HikariConfig config(String name, String url, String user, String password, Dialect dialect) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        if (!user.isEmpty()) {
            config.setUsername(user);
            config.setPassword(password);
        }
        // A database that is away when the pool is made may come later.
        config.setInitializationFailTimeout(-1);
        // None before it is asked for: SQLite makes an empty file by connecting.
        config.setMinimumIdle(0);
        config.setConnectionTimeout(5_000);
        dialect.configure(config);
        return config;
    }

    /** What a transaction does. */
    @FunctionalInterface
    interface Work<T> {
        T in(Session session) throws SQLException;
    }

    /** What is done with each row. */
    @FunctionalInterface
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
