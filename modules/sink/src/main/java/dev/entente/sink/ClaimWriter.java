package dev.entente.sink;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Claim sets into their tables. A set replaces the article's earlier set about the pair whole: claims that it repeats
 * go on, the others end. A set that is not newer than the stored one changes nothing.
 */
final class ClaimWriter {
    private static final List<String> SET_KEY = List.of("pair", "article");
    private static final List<String> CLAIM =
            content(ClaimRows.CLAIM, List.of("known_from", "known_to", "revision", "reading", "ended_by"));
    private static final List<String> RULING = content(
            ClaimRows.RULING, List.of("known_from", "known_to", "revision", "withdrawn_by", "withdrawn_reason"));

    private final Session session;
    private final Map<List<Object>, Row> stored = new HashMap<>();
    private final Map<List<Object>, Row> newest = new LinkedHashMap<>();
    private final Map<List<Object>, KnownTime> claims = new LinkedHashMap<>();
    private final Map<List<Object>, KnownTime> rulings = new LinkedHashMap<>();
    // In the order of their ids: articles are shared between sinks, and rows locked in one order cannot deadlock.
    private final Map<String, Row> articles = new TreeMap<>();

    ClaimWriter(Session session) {
        this.session = session;
    }

    /** Writes claim sets in the order of their topic. */
    void write(List<ClaimRows> records) throws SQLException {
        load(records.stream().map(rows -> rows.set().key()).collect(Collectors.toCollection(LinkedHashSet::new)));
        records.forEach(this::fold);
        KnownTime.write(session, ClaimRows.CLAIM, claims.values());
        KnownTime.write(session, ClaimRows.RULING, rulings.values());
        // Nobody else writes this partition's sets, so those that were not there are still not there.
        var sets = newest.entrySet().stream()
                .collect(Collectors.partitioningBy(
                        entry -> stored.containsKey(entry.getKey()),
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        session.replace(ClaimRows.SET, sets.get(true), "revision", "reading");
        session.insert(ClaimRows.SET, sets.get(false));
        session.replace(ClaimRows.ARTICLE, articles.values(), "revision", "reading");
    }

    private void load(Collection<List<Object>> keys) throws SQLException {
        for (var row : session.select(ClaimRows.SET, SET_KEY, keys, "")) {
            stored.put(row.key(), row);
        }
        open(ClaimRows.CLAIM).forEach((key, rows) -> claims.put(key, claims(rows)));
        open(ClaimRows.RULING).forEach((key, rows) -> rulings.put(key, rulings(rows)));
    }

    private Map<List<Object>, List<Row>> open(Table table) throws SQLException {
        return session.select(table, SET_KEY, stored.keySet(), "known_to IS NULL").stream()
                .collect(Collectors.groupingBy(row -> row.get(SET_KEY)));
    }

    private void fold(ClaimRows rows) {
        var set = rows.set();
        var key = set.key();
        var before = Optional.ofNullable(newest.getOrDefault(key, stored.get(key)));
        if (before.isPresent() && !isNewer(set, before.get())) {
            return;
        }
        var known = (Instant) set.get("known");
        var from = before.map(row -> (Instant) row.get("known"))
                .filter(known::isBefore)
                .orElse(known);
        claims.computeIfAbsent(key, any -> claims(List.of()))
                .replace(from, rows.claims())
                .forEach(row -> row.set("ended_by", set.get("cause")));
        var unsaid = rulings.computeIfAbsent(key, any -> rulings(List.of())).replace(from, rows.rulings());
        if (rows.rulings().isEmpty()) {
            unsaid.forEach(row -> row.set("withdrawn_by", rows.speaker()).set("withdrawn_reason", set.get("reason")));
        }
        newest.put(key, set);
        articles.merge(set.text("article"), rows.article(), (old, fresh) -> isNewer(fresh, old) ? fresh : old);
    }

    private static KnownTime claims(List<Row> open) {
        return new KnownTime(Content::new, open);
    }

    private static KnownTime rulings(List<Row> open) {
        return new KnownTime(row -> row.get(RULING), open);
    }

    private static List<String> content(Table table, List<String> other) {
        return table.columnNames().stream()
                .filter(column -> !other.contains(column))
                .toList();
    }

    /** All that a claim says; hashed by its id alone, for nearly always that tells two apart. */
    private record Content(Row claim) {
        @Override
        public boolean equals(Object that) {
            return that instanceof Content content && claim.get(CLAIM).equals(content.claim.get(CLAIM));
        }

        @Override
        public int hashCode() {
            return claim.get("claim").hashCode();
        }
    }

    private static boolean isNewer(Row row, Row than) {
        return Newness.compare(row, than, "revision", "reading") > 0;
    }
}
