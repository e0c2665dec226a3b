package dev.entente.server.route;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.model.Relationship;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The histories of pairs as they were last told: a pair that has not moved since tells the same. Thread-safe. */
final class HistoryCache {
    private static final int PAIRS = 20_000;

    private final Map<List<String>, Entry> entries = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, Entry> eldest) {
            return size() > PAIRS;
        }
    };

    private record Entry(int generation, long version, ObjectNode history) {
        boolean isOf(Relationship head) {
            return generation == head.getGeneration() && version == head.getVersion();
        }
    }

    /** The history of the pair in this version, made only where it is not at hand. */
    ObjectNode get(Relationship head, Supplier<ObjectNode> history) {
        return find(head).orElseGet(() -> {
            var made = history.get();
            put(head, made);
            return made;
        });
    }

    private synchronized Optional<ObjectNode> find(Relationship head) {
        return Optional.ofNullable(entries.get(head.getPair()))
                .filter(entry -> entry.isOf(head))
                .map(Entry::history);
    }

    private synchronized void put(Relationship head, ObjectNode history) {
        entries.put(List.copyOf(head.getPair()), new Entry(head.getGeneration(), head.getVersion(), history));
    }
}
