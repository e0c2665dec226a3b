package dev.entente.app.house;

import dev.entente.app.Cluster;
import dev.entente.app.Failure;
import dev.entente.model.Topic;
import dev.entente.sink.Sink;
import dev.entente.streams.extraction.ExtractionTopology;
import dev.entente.streams.ledger.LedgerTopology;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.OffsetSpec;

/**
 * Finds out whether everything that was published has gone all the way: each part has come to the end of what the part
 * before it wrote. Asked in the order of an article's way, so that yes is yes: a part's position is committed together
 * with what it wrote.
 */
public final class Drain implements AutoCloseable {
    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Cluster cluster;
    private final Supplier<Map<String, Long>> written;
    private final Offsets offsets;

    Drain(Cluster cluster, SinkPart sink) {
        this.cluster = cluster;
        this.written = () -> sink.status().positions();
        this.offsets = new Offsets(cluster, PATIENCE);
    }

    /** Of parts in other processes, by what they tell their groups. */
    public Drain(Cluster cluster) {
        this.cluster = cluster;
        this.written = () -> committed(Sink.GROUP);
        this.offsets = new Offsets(cluster, PATIENCE);
    }

    /** Whether nothing is under way. */
    public boolean isDry() {
        var topics = cluster.topics();
        return hasReached(committed(ExtractionTopology.APPLICATION_ID), ends(topics.articles(), topics.rulings()))
                && hasReached(committed(LedgerTopology.APPLICATION_ID), ends(topics.claims()))
                && hasReached(
                        written.get(),
                        ends(topics.claims(), topics.relationships(), topics.relationshipChanges(), topics.events()));
    }

    /**
     * Waits until every part has passed an instant: each has come as far as what the one before it made of all that was
     * published up to then.
     *
     * @param patience how long it waits for each part
     * @return what has not passed it, a line for each partition; none where all have
     */
    public List<String> await(Instant known, Duration patience) {
        var topics = cluster.topics();
        var stages = List.of(
                new Stage(
                        ExtractionTopology.APPLICATION_ID,
                        () -> committed(ExtractionTopology.APPLICATION_ID),
                        () -> offsets.ends(
                                OffsetSpec.forTimestamp(known.toEpochMilli() + 1),
                                topics.articles(),
                                topics.rulings())),
                new Stage(
                        LedgerTopology.APPLICATION_ID,
                        () -> committed(LedgerTopology.APPLICATION_ID),
                        () -> ends(topics.claims())));
        return stages.stream()
                .map(stage -> stage.await(patience))
                .filter(behind -> !behind.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** How many records there are that the ledger is made of. */
    public long published() {
        var topics = cluster.topics();
        return ends(topics.articles(), topics.rulings()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** A part, how far it is, and how far it has to come, asked when its turn has come. */
    private record Stage(String name, Supplier<Map<String, Long>> positions, Supplier<Map<String, Long>> goal) {
        List<String> await(Duration patience) {
            var ends = goal.get();
            var deadline = Instant.now().plus(patience);
            var behind = behind(ends);
            while (!behind.isEmpty() && Instant.now().isBefore(deadline)) {
                pause();
                behind = behind(ends);
            }
            return behind;
        }

        private List<String> behind(Map<String, Long> ends) {
            var reached = positions.get();
            return ends.entrySet().stream()
                    .filter(end -> reached.getOrDefault(end.getKey(), 0L) < end.getValue())
                    .map(end -> "%s has read %s up to %d of %d: does it run?"
                            .formatted(name, end.getKey(), reached.getOrDefault(end.getKey(), 0L), end.getValue()))
                    .sorted()
                    .toList();
        }

        private static void pause() {
            try {
                Thread.sleep(GLANCE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure("Interrupted while waiting for the parts to pass what is verified", e);
            }
        }
    }

    @Override
    public void close() {
        offsets.close();
    }

    private static boolean hasReached(Map<String, Long> positions, Map<String, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(end -> end.getValue() == 0 || positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private Map<String, Long> committed(String group) {
        return offsets.committed(group);
    }

    private Map<String, Long> ends(Topic<?>... topics) {
        return offsets.ends(topics);
    }
}
