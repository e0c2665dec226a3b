package dev.entente.sink;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Rows on the axis of known time. What is said again goes on, what is said no more ends, what is new begins; what was
 * said and taken back at one instant was never known. See {@code docs/decisions/051-sql-known-time.md}.
 */
final class KnownTime {
    private final Function<Row, Object> identity;
    private final Map<Object, Row> open = new LinkedHashMap<>();
    /** Rows to insert, once those erased are gone. */
    private final Map<List<Object>, Row> begun = new LinkedHashMap<>();

    /** Stored rows that have ended. */
    private final Map<List<Object>, Row> ended = new LinkedHashMap<>();

    /** Keys of stored rows to delete. */
    private final Set<List<Object>> erased = new HashSet<>();

    private Instant latest = Instant.MIN;

    /**
     * Goes on from what is stored.
     *
     * @param identity what makes two rows say the same
     * @param stored the rows that have not ended
     */
    KnownTime(Function<Row, Object> identity, Collection<Row> stored) {
        this.identity = identity;
        for (var row : stored) {
            open.put(identity.apply(row), row);
            advance((Instant) row.get("known_from"));
        }
    }

    /**
     * From this instant on these rows are said, and no others; of several with one key the first.
     *
     * @return the rows that are said no more
     */
    List<Row> replace(Instant known, Collection<Row> rows) {
        advance(known);
        var said = new LinkedHashMap<Object, Row>();
        var keys = new HashSet<List<Object>>();
        for (var row : rows) {
            if (keys.add(row.key())) {
                said.put(identity.apply(row), row);
            }
        }
        var unsaid = open.entrySet().stream()
                .filter(entry -> !said.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        open.keySet().retainAll(said.keySet());
        unsaid.forEach(this::end);
        said.forEach((what, row) -> {
            if (open.putIfAbsent(what, row) == null) {
                row.set("known_from", latest);
                begun.put(row.key(), row);
            }
        });
        return unsaid;
    }

    /** Writes what has begun and ended, of several at once. */
    static void write(Session session, Table table, Collection<KnownTime> all) throws SQLException {
        session.delete(
                table,
                table.key(),
                all.stream().flatMap(each -> each.erased.stream()).toList());
        session.replace(
                table,
                all.stream().flatMap(each -> each.ended.values().stream()).toList());
        session.insert(
                table,
                all.stream().flatMap(each -> each.begun.values().stream()).toList());
    }

    /** No instant before this one can end a row: known time does not step back. */
    void advance(Instant known) {
        latest = known.isAfter(latest) ? known : latest;
    }

    private void end(Row row) {
        var key = row.key();
        var isStored = !begun.containsKey(key);
        if (!row.get("known_from").equals(latest)) {
            row.set("known_to", latest);
            if (isStored) {
                ended.put(key, row);
            }
        } else if (isStored) {
            erased.add(key);
        } else {
            begun.remove(key);
        }
    }
}
