package dev.entente.app.house;

import dev.entente.app.Cluster;
import dev.entente.app.Failure;
import dev.entente.model.Topic;
import dev.entente.server.status.Progress;
import dev.entente.sink.Sink;
import dev.entente.streams.extraction.ExtractionTopology;
import dev.entente.streams.ledger.LedgerTopology;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Finds out how far each part is behind what it reads, by what it tells its group. */
final class Laggards implements Supplier<Progress>, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Offsets offsets;
    private final Topic<?> articles;
    private final Map<String, Topic<?>[]> reads = new LinkedHashMap<>();

    Laggards(Cluster cluster) {
        var topics = cluster.topics();
        offsets = new Offsets(cluster, PATIENCE);
        articles = topics.articles();
        reads.put(ExtractionTopology.APPLICATION_ID, new Topic<?>[] {articles, topics.rulings()});
        reads.put(LedgerTopology.APPLICATION_ID, new Topic<?>[] {topics.claims()});
        reads.put(Sink.GROUP, new Topic<?>[] {
            topics.claims(), topics.relationships(), topics.relationshipChanges(), topics.events()
        });
    }

    @Override
    public Progress get() {
        try {
            var lag = new TreeMap<String, Long>();
            reads.forEach((group, topics) -> lag.put(group, behind(group, topics)));
            return new Progress(sum(offsets.ends(articles)), lag);
        } catch (Failure e) {
            // The brokers are away, as the check of them says: there are no numbers, rather than wrong ones.
            return new Progress(0, Collections.emptySortedMap());
        }
    }

    @Override
    public void close() {
        offsets.close();
    }

    private long behind(String group, Topic<?>... topics) {
        var committed = offsets.committed(group);
        return offsets.ends(topics).entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - committed.getOrDefault(end.getKey(), 0L)))
                .sum();
    }

    private static long sum(Map<String, Long> ends) {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }
}
