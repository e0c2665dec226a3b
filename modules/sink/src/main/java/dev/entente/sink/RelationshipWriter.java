package dev.entente.sink;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * States of pairs into their tables. The present state is replaced whole by the newest; the history takes every state
 * in its turn. A state older than what is stored changes nothing.
 */
final class RelationshipWriter {
    private static final List<String> PAIR = List.of("pair");

    private final Session session;
    private final Map<String, Row> states = new HashMap<>();
    private final Map<String, KnownTime> histories = new LinkedHashMap<>();
    private final Map<String, Optional<RelationshipRows>> newest = new LinkedHashMap<>();
    private final Set<String> forgotten = new LinkedHashSet<>();

    RelationshipWriter(Session session) {
        this.session = session;
    }

    /** Writes states in the order of their topic; a record without one forgets its pair. */
    void write(List<Keyed<RelationshipRows>> records) throws SQLException {
        var keys = keys(records.stream().map(Keyed::key).collect(Collectors.toCollection(LinkedHashSet::new)));
        var stored = load(keys);
        for (var each : records) {
            each.value().ifPresentOrElse(this::fold, () -> forget(each.key()));
        }
        var touched = keys(newest.keySet());
        var replaced = new ArrayList<>(touched);
        replaced.retainAll(stored);
        for (var table : RelationshipRows.PRESENT) {
            session.delete(table, PAIR, replaced);
        }
        session.delete(RelationshipRows.HISTORY, PAIR, keys(forgotten));
        session.delete(RelationshipRows.STATE, PAIR, keys(forgotten));

        var present = newest.values().stream()
                .flatMap(Optional::stream)
                .flatMap(rows -> rows.present().stream())
                .collect(Collectors.groupingBy(Row::table));
        for (var table : RelationshipRows.PRESENT) {
            session.insert(table, present.getOrDefault(table, List.of()));
        }
        KnownTime.write(session, RelationshipRows.HISTORY, histories.values());
        session.replace(
                RelationshipRows.STATE,
                newest.keySet().stream()
                        .map(states::get)
                        .filter(row -> row != null)
                        .toList(),
                "generation",
                "version");
    }

    private Set<List<Object>> load(Collection<List<Object>> pairs) throws SQLException {
        var stored = new LinkedHashSet<List<Object>>();
        for (var row : session.select(RelationshipRows.STATE, PAIR, pairs, "")) {
            states.put(row.text("pair"), row);
            stored.add(row.key());
        }
        var open = session.select(RelationshipRows.HISTORY, PAIR, stored, "known_to IS NULL").stream()
                .collect(Collectors.groupingBy(row -> row.text("pair")));
        open.forEach((pair, rows) -> histories.put(pair, history(rows)));
        return stored;
    }

    private void fold(RelationshipRows rows) {
        var state = rows.state();
        var pair = state.text("pair");
        var before = Optional.ofNullable(states.get(pair));
        if (before.isPresent() && !isNewer(state, before.get())) {
            return;
        }
        var earlier = before.filter(row -> Newness.compare(state, row, "generation", "generation") > 0);
        if (earlier.isPresent()) {
            // A later generation tells the whole history again, from the pair's first claim.
            forgotten.add(pair);
            histories.remove(pair);
        }
        var history = histories.computeIfAbsent(pair, any -> history(List.of()));
        before.filter(row -> earlier.isEmpty()).ifPresent(row -> history.advance((Instant) row.get("known")));
        history.replace((Instant) state.get("known"), rows.periods());
        states.put(pair, state);
        newest.put(pair, Optional.of(rows));
    }

    private void forget(String pair) {
        states.remove(pair);
        histories.remove(pair);
        newest.put(pair, Optional.empty());
        forgotten.add(pair);
    }

    private static KnownTime history(List<Row> open) {
        return new KnownTime(row -> row.get(List.of("facet", "subject", "period")), open);
    }

    private static boolean isNewer(Row row, Row than) {
        return Newness.compare(row, than, "generation", "version") > 0;
    }

    private static Set<List<Object>> keys(Collection<String> pairs) {
        return pairs.stream().map(pair -> List.<Object>of(pair)).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
