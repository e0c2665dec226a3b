package dev.entente.sink;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Statements on a file: one prepared for each kind, run for each row or key. There is no round trip to save, and SQLite
 * reads the whole table for a list of keys with more than one column.
 */
final class SqliteSession extends Session {
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
        if (keys.isEmpty()) {
            return found;
        }
        var sql = "SELECT %s FROM %s WHERE %s%s"
                .formatted(names(table), table, isKey(columns), condition.isEmpty() ? "" : " AND " + condition);
        try (var statement = connection().prepareStatement(sql)) {
            for (var key : keys) {
                bindKey(statement, table, columns, key);
                found.addAll(read(statement, table));
            }
        }
        return found;
    }

    @Override
    void delete(Table table, List<String> columns, Collection<List<Object>> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (var statement =
                connection().prepareStatement("DELETE FROM %s WHERE %s".formatted(table, isKey(columns)))) {
            for (var key : keys) {
                bindKey(statement, table, columns, key);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static String isKey(List<String> columns) {
        return columns.stream().map(column -> column + " = ?").collect(Collectors.joining(" AND "));
    }
}
