package dev.entente.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All tables, every row, every column: what two databases must agree on. */
final class TableDump {
    private TableDump() {}

    static Map<String, List<String>> of(SinkDatabase database) throws SQLException {
        var dump = new TreeMap<String, List<String>>();
        for (var table : Catalog.tables()) {
            var rows = new ArrayList<String>();
            database.stream(
                    "SELECT %s FROM %s".formatted(String.join(", ", table.columnNames()), table),
                    List.of(),
                    result -> rows.add(Arrays.toString(
                            database.dialect().read(result, table).values())));
            rows.sort(null);
            dump.put(table.name(), rows);
        }
        return dump;
    }

    /** Fails on the first table that differs. */
    static void requireSame(SinkDatabase database, SinkDatabase oracle, String what, Object... arguments)
            throws SQLException {
        var expected = of(oracle);
        for (var table : of(database).entrySet()) {
            assertThat(table.getValue())
                    .as("%s of %s", table.getKey(), what.formatted(arguments))
                    .isEqualTo(expected.get(table.getKey()));
        }
    }

    static void empty(SinkDatabase database) throws SQLException {
        database.migrate();
        database.transaction(session -> {
            for (var table : Catalog.tables()) {
                if (!table.name().equals("data_dictionary")) {
                    session.update("DELETE FROM " + table);
                }
            }
            return null;
        });
    }
}
