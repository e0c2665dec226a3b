package dev.entente.sink;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Statements to a server: each takes all its values at once. New rows go by COPY; rows that may be there, and keys, go
 * as one array for each column, so that the text of a statement does not depend on how many there are.
 */
final class PostgresqlSession extends Session {
    // Below this many a plain statement is quicker than setting up a bulk one.
    private static final int BULK = 32;

    // Characters after which rows are sent: the server stores them while the next are put together.
    private static final int CHUNK = 1 << 16;

    PostgresqlSession(Connection connection) {
        super(connection, Dialect.POSTGRESQL);
    }

    @Override
    void storeAll(Table table, Collection<Row> rows, String onConflict) throws SQLException {
        if (rows.size() < BULK) {
            storeEach(table, rows, onConflict);
        } else if (onConflict.isEmpty()) {
            copy(table, rows);
        } else {
            merge(table, rows, onConflict);
        }
    }

    @Override
    List<Row> select(Table table, List<String> columns, Collection<List<Object>> keys, String condition)
            throws SQLException {
        if (keys.isEmpty()) {
            return List.of();
        }
        var sql = "SELECT %s FROM %s WHERE %s%s"
                .formatted(
                        names(table), table, isOneOf(table, columns), condition.isEmpty() ? "" : " AND " + condition);
        try (var statement = connection().prepareStatement(sql)) {
            bindKeys(statement, columns, keys);
            return read(statement, table);
        }
    }

    @Override
    void delete(Table table, List<String> columns, Collection<List<Object>> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (var statement =
                connection().prepareStatement("DELETE FROM %s WHERE %s".formatted(table, isOneOf(table, columns)))) {
            bindKeys(statement, columns, keys);
            statement.executeUpdate();
        }
    }

    @Override
    void bindTime(PreparedStatement statement, int index, Object value) throws SQLException {
        statement.setObject(index, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
    }

    private void copy(Table table, Collection<Row> rows) throws SQLException {
        var sql = "COPY %s (%s) FROM STDIN".formatted(table, names(table));
        var copy = connection().unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            var text = new CopyText();
            for (var row : rows) {
                text.append(row);
                if (text.length() >= CHUNK) {
                    send(text, copy);
                }
            }
            send(text, copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyText text, CopyIn copy) throws SQLException {
        var bytes = text.take();
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    private void merge(Table table, Collection<Row> rows, String onConflict) throws SQLException {
        var arrays = table.columns().stream().map(PostgresqlSession::array).collect(Collectors.joining(", "));
        var sql = "INSERT INTO %s (%s) SELECT * FROM unnest(%s)%s".formatted(table, names(table), arrays, onConflict);
        try (var statement = connection().prepareStatement(sql)) {
            for (int i = 0; i < table.columns().size(); i++) {
                var column = i;
                bindArray(statement, i + 1, rows.stream().map(row -> row.values()[column]));
            }
            statement.executeUpdate();
        }
    }

    private void bindKeys(PreparedStatement statement, List<String> columns, Collection<List<Object>> keys)
            throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            var column = i;
            bindArray(statement, i + 1, keys.stream().map(key -> key.get(column)));
        }
    }

    private void bindArray(PreparedStatement statement, int index, Stream<Object> values) throws SQLException {
        var texts =
                values.map(value -> value == null ? null : CopyText.of(value)).toArray(String[]::new);
        statement.setArray(index, connection().createArrayOf("text", texts));
    }

    private static String isOneOf(Table table, List<String> columns) {
        return "(%s) IN (SELECT * FROM unnest(%s))"
                .formatted(
                        String.join(", ", columns),
                        columns.stream()
                                .map(column -> array(table.column(column)))
                                .collect(Collectors.joining(", ")));
    }

    private static String array(Column column) {
        return "CAST(CAST(? AS TEXT[]) AS %s[])".formatted(column.type().sql());
    }
}
