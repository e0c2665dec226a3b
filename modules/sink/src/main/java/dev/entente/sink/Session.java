package dev.entente.sink;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The statements of one transaction, over many rows or keys at a time. What they mean is the same for every database;
 * how many values travel at once is not. See {@code docs/decisions/053-bulk.md}.
 */
abstract class Session {
    // The driver keeps the values of a batch in one array, which should not become too large to be short-lived.
    private static final int ROWS = 500;

    private final Connection connection;
    private final Dialect dialect;
    private final Map<String, Long> written = new TreeMap<>();

    Session(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Rows written so far, by table. */
    final Map<String, Long> written() {
        return Collections.unmodifiableMap(written);
    }

    /** Inserts rows that are not there. */
    final void insert(Table table, Collection<Row> rows) throws SQLException {
        store(table, rows, "");
    }

    /** Inserts rows, leaving alone those that are there. */
    final void insertIfAbsent(Table table, Collection<Row> rows) throws SQLException {
        store(table, rows, " ON CONFLICT DO NOTHING");
    }

    /**
     * Inserts rows or replaces those with the same key; no two of the rows have one key.
     *
     * @param guard columns that say which is newer: a row is replaced only where the new one is greater; none to
     *     replace it always
     */
    final void replace(Table table, Collection<Row> rows, String... guard) throws SQLException {
        var assignments = table.columnNames().stream()
                .filter(column -> !table.key().contains(column))
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        var where = guard.length == 0
                ? ""
                : " WHERE (%s) > (%s)".formatted(qualified("excluded", guard), qualified(table.name(), guard));
        store(
                table,
                rows,
                " ON CONFLICT (%s) DO UPDATE SET %s%s".formatted(String.join(", ", table.key()), assignments, where));
    }

    /** The rows whose columns hold one of these keys, no two alike, and for which the condition, if any, is true. */
    abstract List<Row> select(Table table, List<String> columns, Collection<List<Object>> keys, String condition)
            throws SQLException;

    /** Deletes the rows whose columns hold one of these keys. */
    abstract void delete(Table table, List<String> columns, Collection<List<Object>> keys) throws SQLException;

    /** Runs one statement on values of these types and returns how many rows it met. */
    final int update(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    /** Stores at least one row; on conflict as this clause says, or fails where it is empty. */
    abstract void storeAll(Table table, Collection<Row> rows, String onConflict) throws SQLException;

    /** Stores rows by one statement that takes the values of one after the other. */
    final void storeEach(Table table, Collection<Row> rows, String onConflict) throws SQLException {
        var marks = String.join(", ", Collections.nCopies(table.columns().size(), "?"));
        var sql = "INSERT INTO %s (%s) VALUES (%s)%s".formatted(table, names(table), marks, onConflict);
        try (var statement = connection.prepareStatement(sql)) {
            var types = table.columns().stream().map(Column::type).toArray(Column.Type[]::new);
            var waiting = 0;
            for (var row : rows) {
                var values = row.values();
                for (int i = 0; i < values.length; i++) {
                    bind(statement, i + 1, types[i], values[i]);
                }
                statement.addBatch();
                if (++waiting % ROWS == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    final Connection connection() {
        return connection;
    }

    /** Binds a value to the parameter of this index, the first being 1. */
    final void bind(PreparedStatement statement, int index, Column.Type type, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, sqlType(type));
            return;
        }
        switch (type) {
            case TEXT, JSON -> statement.setString(index, (String) value);
            case INTEGER -> statement.setInt(index, (Integer) value);
            case BIGINT -> statement.setLong(index, (Long) value);
            case DOUBLE -> statement.setDouble(index, (Double) value);
            case BOOLEAN -> statement.setBoolean(index, (Boolean) value);
            case DATE, INSTANT -> bindTime(statement, index, value);
        }
    }

    /** Binds a {@link java.time.LocalDate} or an {@link java.time.Instant}. */
    abstract void bindTime(PreparedStatement statement, int index, Object value) throws SQLException;

    final List<Row> read(PreparedStatement query, Table table) throws SQLException {
        var rows = new ArrayList<Row>();
        try (var result = query.executeQuery()) {
            while (result.next()) {
                rows.add(dialect.read(result, table));
            }
        }
        return rows;
    }

    static String names(Table table) {
        return String.join(", ", table.columnNames());
    }

    private void store(Table table, Collection<Row> rows, String onConflict) throws SQLException {
        if (!rows.isEmpty()) {
            storeAll(table, rows, onConflict);
            written.merge(table.name(), (long) rows.size(), Long::sum);
        }
    }

    private static int sqlType(Column.Type type) {
        return switch (type) {
            case TEXT, JSON -> Types.VARCHAR;
            case INTEGER -> Types.INTEGER;
            case BIGINT -> Types.BIGINT;
            case DOUBLE -> Types.DOUBLE;
            case BOOLEAN -> Types.BOOLEAN;
            case DATE -> Types.DATE;
            case INSTANT -> Types.TIMESTAMP_WITH_TIMEZONE;
        };
    }

    private static String qualified(String table, String... columns) {
        return Arrays.stream(columns).map(column -> table + "." + column).collect(Collectors.joining(", "));
    }
}
