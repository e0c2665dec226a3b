package dev.entente.sink;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Statements on a file. There is no round trip to save, so rows and deletions are one prepared statement each that runs
 * over and over; a query has costs of its own in the driver, so it looks many keys up at a time. See
 * {@code docs/decisions/085-sqlite-asked-by-the-hundred.md}.
 */
final class SqliteSession extends Session {
    // Enough for the costs of a query to vanish; more makes its text longer to compile.
    private static final int KEYS = 200;

    SqliteSession(Connection connection) {
        super(connection, Dialect.SQLITE);
    }

    @Override
    void storeAll(Table table, Collection<Row> rows, String onConflict) throws SQLException {
        storeEach(table, rows, onConflict);
    }

    @Override
    List<Row> select(Table table, List<String> columns, Collection<List<Object>> keys, String condition)
            throws SQLException {
        var found = new ArrayList<Row>();
        var all = List.copyOf(keys);
        var whole = all.size() - all.size() % KEYS;
        select(table, columns, all.subList(0, whole), KEYS, condition, found);
        select(table, columns, all.subList(whole, all.size()), all.size() - whole, condition, found);
        return found;
    }

    /** Looks keys up, so many at a time. */
    private void select(
            Table table, List<String> columns, List<List<Object>> keys, int atOnce, String condition, List<Row> found)
            throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (var statement = connection().prepareStatement(lookUp(table, columns, atOnce, condition))) {
            for (int i = 0; i < keys.size(); i += atOnce) {
                for (int k = 0; k < atOnce; k++) {
                    bindKey(statement, 1 + k * columns.size(), table, columns, keys.get(i + k));
                }
                found.addAll(read(statement, table));
            }
        }
    }

    @Override
    void delete(Table table, List<String> columns, Collection<List<Object>> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        var isKey = columns.stream().map(column -> column + " = ?").collect(Collectors.joining(" AND "));
        try (var statement = connection().prepareStatement("DELETE FROM %s WHERE %s".formatted(table, isKey))) {
            for (var key : keys) {
                bindKey(statement, 1, table, columns, key);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @Override
    void bindTime(PreparedStatement statement, int index, Object value) throws SQLException {
        statement.setString(
                index, value instanceof Instant instant ? IsoText.of(instant) : IsoText.of((LocalDate) value));
    }

    private void bindKey(PreparedStatement statement, int from, Table table, List<String> columns, List<Object> key)
            throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            bind(statement, from + i, table.column(columns.get(i)).type(), key.get(i));
        }
    }

    /**
     * With a list of keys of several columns after {@code IN} SQLite reads the whole table. A cross join it runs in the
     * order in which it is written, and so looks one key up after the other.
     */
    private static String lookUp(Table table, List<String> columns, int keys, String condition) {
        var marks = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        var isKey = IntStream.range(0, columns.size())
                .mapToObj(i -> "%s.%s = k.column%d".formatted(table, columns.get(i), i + 1))
                .collect(Collectors.joining(" AND "));
        return "SELECT %s FROM (VALUES %s) k CROSS JOIN %s ON %s%s"
                .formatted(
                        names(table),
                        String.join(", ", Collections.nCopies(keys, marks)),
                        table,
                        isKey,
                        condition.isEmpty() ? "" : " AND " + condition);
    }
}
