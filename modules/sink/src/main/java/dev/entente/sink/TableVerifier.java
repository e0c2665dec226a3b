package dev.entente.sink;

import dev.entente.model.ClaimSet;
import dev.entente.model.Pair;
import dev.entente.model.Relationship;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * Compares the tables with what was folded anew from the topics. What a table says must be the same; how it came about,
 * its generation, version, sequence and known time, need not be. See {@code docs/decisions/058-verified-tables.md}.
 */
public final class TableVerifier {
    // A claim or a ruling that held at some time may have been withdrawn since.
    private static final Set<String> PATH = Set.of(
            "generation",
            "version",
            "sequence",
            "known",
            "known_from",
            "known_to",
            "revision",
            "reading",
            "ended_by",
            "withdrawn_by",
            "withdrawn_reason");
    // A period keeps the evidence with which it began.
    private static final Set<String> EVIDENCE = Set.of("article", "claim", "publisher", "speaker", "quote");
    private static final List<String> PAIR = List.of("pair");

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

    /** What the present state says otherwise than this one, a line for each row; empty where they agree. */
    public List<String> differences(Relationship expected) throws SQLException {
        var rows = new RelationshipRows(expected);
        var key = List.<List<Object>>of(List.of(rows.state().text("pair")));
        var wanted = rows.present().stream().collect(Collectors.groupingBy(Row::table));
        return database.transaction(session -> {
            var differences = new ArrayList<String>();
            for (var table : RelationshipRows.PRESENT) {
                var found = session.select(table, PAIR, key, "");
                compare(table, wanted.getOrDefault(table, List.of()), found, differences);
            }
            var periods = session.select(RelationshipRows.HISTORY, PAIR, key, "known_to IS NULL");
            compare(RelationshipRows.HISTORY, rows.periods(), periods, differences);
            var state = session.select(RelationshipRows.STATE, PAIR, key, "");
            compare(RelationshipRows.STATE, List.of(rows.state()), state, differences);
            return List.copyOf(differences);
        });
    }

    /**
     * What the claims and rulings of a pair say otherwise than these sets about what was known at an instant, a line
     * for each row; empty where they agree.
     *
     * @param sets all sets of the pair, whenever known
     */
    public List<String> differences(Pair pair, Instant known, Collection<ClaimSet> sets) throws SQLException {
        var live = sets.stream()
                .filter(set -> !set.getKnown().isAfter(known))
                .collect(Collectors.toMap(
                        set -> set.getDocument().getArticle(),
                        set -> set,
                        BinaryOperator.maxBy(Comparator.comparingLong(ClaimSet::getRevision)
                                .thenComparing(set -> set.getReading().getNumber()))))
                .values()
                .stream()
                .map(ClaimRows::new)
                .toList();
        var then = IsoText.of(known);
        var holds = "known_from <= '%1$s' AND (known_to IS NULL OR known_to > '%1$s')".formatted(then);
        var key = List.<List<Object>>of(List.of(pair.key()));
        return database.transaction(session -> {
            var differences = new ArrayList<String>();
            compare(
                    ClaimRows.CLAIM,
                    live.stream().flatMap(rows -> rows.claims().stream()).toList(),
                    session.select(ClaimRows.CLAIM, PAIR, key, holds),
                    differences);
            compare(
                    ClaimRows.RULING,
                    live.stream().flatMap(rows -> rows.rulings().stream()).toList(),
                    session.select(ClaimRows.RULING, PAIR, key, holds),
                    differences);
            return List.copyOf(differences);
        });
    }

    private static void compare(Table table, List<Row> wanted, List<Row> found, List<String> differences) {
        var key = without(table.key(), PATH);
        var content = without(table.columnNames(), PATH);
        if (table == RelationshipRows.HISTORY) {
            content = without(content, EVIDENCE);
        }
        var left = new LinkedHashMap<List<Object>, Row>();
        found.forEach(row -> left.put(row.get(key), row));
        var seen = new HashSet<List<Object>>();
        for (var row : wanted) {
            // Of several with one key the first counts, as in the tables.
            if (!seen.add(row.get(key))) {
                continue;
            }
            var stored = left.remove(row.get(key));
            if (stored == null) {
                differences.add("%s lacks %s".formatted(table, row.get(key)));
                continue;
            }
            for (var column : content) {
                if (!Objects.equals(stored.get(column), row.get(column))) {
                    differences.add("%s %s: %s is %s, not %s"
                            .formatted(table, row.get(key), column, stored.get(column), row.get(column)));
                }
            }
        }
        left.keySet().forEach(each -> differences.add("%s has %s, which should not be".formatted(table, each)));
    }

    private static List<String> without(List<String> columns, Set<String> others) {
        return columns.stream().filter(column -> !others.contains(column)).toList();
    }
}
