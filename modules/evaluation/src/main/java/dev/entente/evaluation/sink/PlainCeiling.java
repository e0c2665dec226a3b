package dev.entente.evaluation.sink;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/** The rows of one database into the empty tables of another, with nothing else to do. */
final class PlainCeiling {
    private static final List<String> TABLES = List.of(
            "claim",
            "claim_set",
            "article",
            "relationship",
            "relationship_history",
            "relationship_evidence",
            "pair_state",
            "relationship_change",
            "event",
            "event_third",
            "event_article",
            "event_claim",
            "actor");

    private final String target;
    private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();

    PlainCeiling(String source, String target) throws SQLException {
        this.target = target;
        try (var connection = DriverManager.getConnection(source)) {
            for (var table : TABLES) {
                rows.put(table, read(connection, table));
            }
        }
    }

    int rows() {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    /** Seconds that one prepared batch a table takes, all in one transaction. */
    double batch() throws SQLException {
        var settings = target.startsWith("jdbc:sqlite:")
                ? "?journal_mode=WAL&synchronous=NORMAL&cache_size=-65536&wal_autocheckpoint=16384"
                : "&reWriteBatchedInserts=true";
        try (var connection = DriverManager.getConnection(target + settings)) {
            connection.setAutoCommit(false);
            var begin = System.nanoTime();
            for (var table : rows.entrySet()) {
                insert(connection, table.getKey(), table.getValue());
            }
            connection.commit();
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    /** Seconds that COPY takes from text prepared beforehand, into the tables emptied again. */
    double copy() throws SQLException {
        var texts = new LinkedHashMap<String, String>();
        rows.forEach((table, list) -> texts.put(table, csv(list)));
        try (var connection = DriverManager.getConnection(target)) {
            try (var statement = connection.createStatement()) {
                statement.execute("TRUNCATE " + String.join(", ", TABLES));
            }
            connection.setAutoCommit(false);
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            var begin = System.nanoTime();
            for (var text : texts.entrySet()) {
                copy.copyIn("COPY " + text.getKey() + " FROM STDIN (FORMAT csv)", new StringReader(text.getValue()));
            }
            connection.commit();
            return (System.nanoTime() - begin) / 1e9;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Object[]> read(Connection connection, String table) throws SQLException {
        var list = new ArrayList<Object[]>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT * FROM " + table)) {
            var width = result.getMetaData().getColumnCount();
            while (result.next()) {
                var row = new Object[width];
                for (int i = 0; i < width; i++) {
                    row[i] = result.getObject(i + 1);
                }
                list.add(row);
            }
        }
        return list;
    }

    private static void insert(Connection connection, String table, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        var marks = String.join(", ", Collections.nCopies(rows.get(0).length, "?"));
        try (var statement = connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
            for (var row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static String csv(List<Object[]> rows) {
        var text = new StringBuilder();
        for (var row : rows) {
            for (int i = 0; i < row.length; i++) {
                text.append(i == 0 ? "" : ",");
                if (row[i] != null) {
                    text.append('"')
                            .append(row[i].toString().replace("\"", "\"\""))
                            .append('"');
                }
            }
            text.append('\n');
        }
        return text.toString();
    }
}
