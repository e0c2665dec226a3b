package dev.entente.sink;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The statements of one transaction. Their text is the same for every database. */
final class Session {
    // Keys looked up by one statement: few round trips, and a statement short enough to be planned well.
    private static final int KEYS = 200;

    private final Connection connection;
    private final Dialect dialect;
    private final Map<String, Long> written = new TreeMap<>();

    Session(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Rows written so far, by table. */
    Map<String, Long> written() {
        return Collections.unmodifiableMap(written);
    }

    /** Inserts rows that are not there. */
    void insert(Table table, Collection<Row> rows) throws SQLException {
        execute(table, rows, insertInto(table));
    }

    /** Inserts rows, leaving alone those that are there. */
    void insertIfAbsent(Table table, Collection<Row> rows) throws SQLException {
        execute(table, rows, insertInto(table) + " ON CONFLICT DO NOTHING");
    }

    /**
     * Inserts rows or replaces those with the same key.
     *
     * @param guard columns that say which is newer: a row is replaced only where the new one is greater; none to
     *     replace it always
     */
    void replace(Table table, Collection<Row> rows, String... guard) throws SQLException {
        var assignments = table.columnNames().stream()
                .filter(column -> !table.key().contains(column))
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        var where = guard.length == 0
                ? ""
                : " WHERE (%s) > (%s)".formatted(qualified("excluded", guard), qualified(table.name(), guard));
        execute(
                table,
                rows,
                "%s ON CONFLICT (%s) DO UPDATE SET %s%s"
                        .formatted(insertInto(table), String.join(", ", table.key()), assignments, where));
    }

    /** The rows whose columns hold one of these keys and for which the condition, if any, is true. */
    List<Row> select(Table table, List<String> columns, Collection<List<Object>> keys, String condition)
            throws SQLException {
        var rows = new ArrayList<Row>();
        for (var chunk : chunks(keys)) {
            var sql = "SELECT %s FROM %s WHERE %s%s"
                    .formatted(
                            String.join(", ", table.columnNames()),
                            table,
                            isOneOf(columns, chunk.size()),
                            condition.isEmpty() ? "" : " AND " + condition);
            try (var statement = connection.prepareStatement(sql)) {
                bindKeys(statement, table, columns, chunk);
                try (var result = statement.executeQuery()) {
                    while (result.next()) {
                        rows.add(dialect.read(result, table));
                    }
                }
            }
        }
        return rows;
    }

    /** Deletes the rows whose columns hold one of these keys. */
    void delete(Table table, List<String> columns, Collection<List<Object>> keys) throws SQLException {
        for (var chunk : chunks(keys)) {
            try (var statement = connection.prepareStatement(
                    "DELETE FROM %s WHERE %s".formatted(table, isOneOf(columns, chunk.size())))) {
                bindKeys(statement, table, columns, chunk);
                statement.executeUpdate();
            }
        }
    }

    /** Runs one statement on values of these types and returns how many rows it met. */
    int update(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    private void execute(Table table, Collection<Row> rows, String sql) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                for (int i = 0; i < row.values().length; i++) {
                    dialect.bind(statement, i + 1, table.columns().get(i).type(), row.values()[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
        written.merge(table.name(), (long) rows.size(), Long::sum);
    }

    private void bindKeys(PreparedStatement statement, Table table, List<String> columns, List<List<Object>> keys)
            throws SQLException {
        var index = 1;
        for (var key : keys) {
            for (int i = 0; i < columns.size(); i++) {
                dialect.bind(statement, index++, table.column(columns.get(i)).type(), key.get(i));
            }
        }
    }

    private static String insertInto(Table table) {
        return "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                        table,
                        String.join(", ", table.columnNames()),
                        String.join(", ", Collections.nCopies(table.columns().size(), "?")));
    }

    private static String isOneOf(List<String> columns, int keys) {
        if (columns.size() == 1) {
            return columns.get(0) + " IN (" + String.join(", ", Collections.nCopies(keys, "?")) + ")";
        }
        var tuple = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        return "(%s) IN (VALUES %s)"
                .formatted(String.join(", ", columns), String.join(", ", Collections.nCopies(keys, tuple)));
    }

    private static String qualified(String table, String... columns) {
        return Arrays.stream(columns).map(column -> table + "." + column).collect(Collectors.joining(", "));
    }

    private static List<List<List<Object>>> chunks(Collection<List<Object>> keys) {
        var all = List.copyOf(keys);
        var chunks = new ArrayList<List<List<Object>>>();
        for (int i = 0; i < all.size(); i += KEYS) {
            chunks.add(all.subList(i, Math.min(all.size(), i + KEYS)));
        }
        return chunks;
    }
}
