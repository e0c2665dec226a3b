package dev.entente.sink;

import dev.entente.model.Pair;
import dev.entente.model.Relationship;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Compares the tables with states that were folded anew from the topics. What a state says must be the same; how it
 * came about, its generation, version, sequence and known time, need not be.
 */
public final class TableVerifier {
    private static final List<String> PATH = List.of("generation", "version", "sequence", "known");

    private final SinkDatabase database;

    public TableVerifier(SinkDatabase database) {
        this.database = database;
    }

    /** The hash of each pair's state as the tables have it, by pair; pairs of which nothing is left included. */
    public Map<String, String> hashes() throws SQLException {
        var hashes = new TreeMap<String, String>();
        database.stream(
                "SELECT pair, hash FROM pair_state", List.of(), row -> hashes.put(row.getString(1), row.getString(2)));
        return hashes;
    }

    /** What the tables say otherwise than this state, a line for each row; empty where they agree. */
    public List<String> differences(Relationship expected) throws SQLException {
        var rows = new RelationshipRows(expected);
        var pair = new Pair(expected.getPair().get(0), expected.getPair().get(1)).key();
        var wanted = new ArrayList<>(rows.present());
        wanted.add(rows.state());
        var byTable = wanted.stream().collect(Collectors.groupingBy(Row::table));
        var tables = new ArrayList<>(RelationshipRows.PRESENT);
        tables.add(RelationshipRows.STATE);
        return database.transaction(session -> {
            var differences = new ArrayList<String>();
            for (var table : tables) {
                var found = session.select(table, List.of("pair"), List.of(List.of(pair)), "");
                compare(table, byTable.getOrDefault(table, List.of()), found, differences);
            }
            return List.copyOf(differences);
        });
    }

    private static void compare(Table table, List<Row> wanted, List<Row> found, List<String> differences) {
        var content = table.columnNames().stream()
                .filter(column -> !PATH.contains(column))
                .toList();
        var left = new HashMap<List<Object>, Row>();
        found.forEach(row -> left.put(row.key(), row));
        for (var row : wanted) {
            var stored = left.remove(row.key());
            if (stored == null) {
                differences.add("%s lacks %s".formatted(table, row.key()));
            } else {
                for (var column : content) {
                    if (!Objects.equals(stored.get(column), row.get(column))) {
                        differences.add("%s %s: %s is %s, not %s"
                                .formatted(table, row.key(), column, stored.get(column), row.get(column)));
                    }
                }
            }
        }
        left.keySet().forEach(key -> differences.add("%s has %s, which should not be".formatted(table, key)));
    }
}
