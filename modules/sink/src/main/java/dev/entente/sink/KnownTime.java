package dev.entente.sink;

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
    private final Map<List<Object>, Row> changed = new LinkedHashMap<>();
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

    /** From this instant on these rows are said, and no others. */
    void replace(Instant known, Collection<Row> rows) {
        advance(known);
        var said = new LinkedHashMap<Object, Row>();
        for (var row : rows) {
            said.putIfAbsent(identity.apply(row), row);
        }
        open.entrySet().removeIf(entry -> {
            if (said.containsKey(entry.getKey())) {
                return false;
            }
            end(entry.getValue());
            return true;
        });
        said.forEach((what, row) -> {
            if (open.putIfAbsent(what, row) == null) {
                row.set("known_from", latest);
                changed.put(row.key(), row);
                erased.remove(row.key());
            }
        });
    }

    /** Rows to insert, or to replace by their key. */
    Collection<Row> changed() {
        return changed.values();
    }

    /** Keys of rows to delete. */
    Collection<List<Object>> erased() {
        return erased;
    }

    /** No instant before this one can end a row: known time does not step back. */
    void advance(Instant known) {
        latest = known.isAfter(latest) ? known : latest;
    }

    private void end(Row row) {
        if (row.get("known_from").equals(latest)) {
            changed.remove(row.key());
            erased.add(row.key());
        } else {
            row.set("known_to", latest);
            changed.put(row.key(), row);
        }
    }
}
