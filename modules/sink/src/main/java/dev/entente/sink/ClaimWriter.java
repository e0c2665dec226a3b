package dev.entente.sink;

import dev.entente.model.ClaimSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Claim sets into their tables. A set replaces the article's earlier set about the pair whole: claims that it repeats
 * go on, the others end. A set that is not newer than the stored one changes nothing.
 */
final class ClaimWriter {
    private static final List<String> SET_KEY = List.of("pair", "article");
    private static final List<String> CONTENT = ClaimRows.CLAIM.columnNames().stream()
            .filter(column ->
                    !List.of("known_from", "known_to", "revision", "reading").contains(column))
            .toList();

    private final Session session;
    private final Map<List<Object>, Row> stored = new HashMap<>();
    private final Map<List<Object>, Row> newest = new LinkedHashMap<>();
    private final Map<List<Object>, KnownTime> claims = new LinkedHashMap<>();
    // In the order of their ids: articles are shared between sinks, and rows locked in one order cannot deadlock.
    private final Map<String, Row> articles = new TreeMap<>();

    ClaimWriter(Session session) {
        this.session = session;
    }

    /** Writes claim sets in the order of their topic. */
    void write(List<ClaimSet> sets) throws SQLException {
        load(sets);
        for (var set : sets) {
            fold(new ClaimRows(set));
        }
        var erased = new ArrayList<List<Object>>();
        var begun = new ArrayList<Row>();
        var ended = new ArrayList<Row>();
        for (var each : claims.values()) {
            erased.addAll(each.erased());
            begun.addAll(each.begun());
            ended.addAll(each.ended());
        }
        session.delete(ClaimRows.CLAIM, ClaimRows.CLAIM.key(), erased);
        session.replace(ClaimRows.CLAIM, ended);
        session.insert(ClaimRows.CLAIM, begun);
        session.replace(ClaimRows.SET, newest.values(), "revision", "reading");
        session.replace(ClaimRows.ARTICLE, articles.values(), "revision", "reading");
    }

    private void load(List<ClaimSet> sets) throws SQLException {
        var keys = sets.stream()
                .map(set -> List.<Object>of(set.getPair(), set.getDocument().getArticle()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (var row : session.select(ClaimRows.SET, SET_KEY, keys, "")) {
            stored.put(row.key(), row);
        }
        var open = session.select(ClaimRows.CLAIM, SET_KEY, stored.keySet(), "known_to IS NULL").stream()
                .collect(Collectors.groupingBy(row -> row.get(SET_KEY)));
        open.forEach((key, rows) -> claims.put(key, known(rows)));
    }

    private void fold(ClaimRows rows) {
        var set = rows.set();
        var key = set.key();
        var before = newest.getOrDefault(key, stored.get(key));
        if (before != null && !isNewer(set, before)) {
            return;
        }
        var known = claims.computeIfAbsent(key, any -> known(List.of()));
        if (before != null) {
            known.advance((Instant) before.get("known"));
        }
        known.replace((Instant) set.get("known"), rows.claims());
        newest.put(key, set);
        articles.merge(set.text("article"), rows.article(), (old, fresh) -> isNewer(fresh, old) ? fresh : old);
    }

    private static KnownTime known(List<Row> open) {
        return new KnownTime(row -> new Content(row.get("claim"), row.get(CONTENT)), open);
    }

    /** All that a claim says; hashed by its id alone, for nearly always that tells two apart. */
    private record Content(Object id, List<Object> values) {
        @Override
        public boolean equals(Object that) {
            return that instanceof Content content && values.equals(content.values);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    private static boolean isNewer(Row row, Row than) {
        return Newness.compare(row, than, "revision", "reading") > 0;
    }
}
