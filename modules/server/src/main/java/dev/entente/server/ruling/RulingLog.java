package dev.entente.server.ruling;

import dev.entente.model.Ruling;
import dev.entente.model.Topic;
import dev.entente.server.topic.Position;
import dev.entente.server.topic.Undecodable;
import dev.entente.server.topic.WholeTopic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.Uuid;

/**
 * Every ruling that was ever made, in memory: people make them one at a time, and a curated table has some thousand
 * rows. Every instance reads the whole topic, so that all answer alike.
 */
public final class RulingLog implements AutoCloseable {
    private static final Comparator<RulingEntry> OLDEST_FIRST = Comparator.comparing(RulingEntry::made)
            .thenComparing(RulingEntry::partition)
            .thenComparing(RulingEntry::offset);

    private final List<RulingEntry> entries = new ArrayList<>();
    private final Map<String, List<RulingEntry>> byId = new HashMap<>();
    private final Map<Integer, Instant> latest = new HashMap<>();
    private final Undecodable undecodable = new Undecodable();
    private final WholeTopic<Ruling> topic;

    /**
     * Some of the entries.
     *
     * @param entries the oldest first
     * @param next where to go on; empty where there is no more
     */
    public record Page(List<RulingEntry> entries, Optional<Position> next) {}

    /**
     * Begins to read the topic, from its start.
     *
     * @param topic the topic of the rulings
     * @param topicId its UUID
     * @param consumer a consumer of committed records without a group; it is the log's from now on
     */
    public RulingLog(Topic<Ruling> topic, Uuid topicId, Consumer<String, Ruling> consumer) {
        this.topic = new WholeTopic<>("entente-ruling-log", topic, topicId, consumer, undecodable, this::takeIn);
    }

    /** Before the first ruling. */
    public Position start() {
        return topic.start();
    }

    /** True once it has read what was there when it began. */
    public boolean isWhole() {
        return topic.isWhole();
    }

    /** False once the topic is not followed any more. */
    public boolean isAlive() {
        return topic.isAlive();
    }

    /** How many times a record was passed over because it cannot be decoded. */
    public long undecodable() {
        return undecodable.count();
    }

    /** True where a page can go on from the position. */
    public boolean canResume(Position position) {
        return position.topic().equals(start().topic())
                && position.next().size() == start().next().size();
    }

    /** All that was written under an id, the oldest first. */
    public synchronized List<RulingEntry> history(String id) {
        return byId.getOrDefault(id, List.of()).stream().sorted(OLDEST_FIRST).toList();
    }

    /** True where the entry was neither replaced nor withdrawn. */
    public synchronized boolean isInForce(RulingEntry entry) {
        return !entry.ruling().getWithdrawn()
                && byId.get(entry.ruling().getId()).stream()
                        .filter(other ->
                                other.ruling().getPair().equals(entry.ruling().getPair()))
                        .allMatch(other -> other.offset() <= entry.offset());
    }

    /**
     * The entries after a position that are wanted, the oldest first.
     *
     * @param after one that {@link #canResume}
     * @param limit how many at most
     */
    public synchronized Page page(Position after, Predicate<RulingEntry> wanted, int limit) {
        var found = entries.stream()
                .filter(entry -> !after.hasPassed(entry.partition(), entry.offset()))
                .filter(wanted)
                .sorted(OLDEST_FIRST)
                .limit(limit + 1L)
                .toList();
        if (found.size() <= limit) {
            return new Page(found, Optional.empty());
        }
        var page = found.subList(0, limit);
        var end = after;
        for (var entry : page) {
            end = end.past(entry.partition(), entry.offset());
        }
        return new Page(page, Optional.of(end));
    }

    /** Waits until a record is read; gives up in silence. */
    public void await(int partition, long offset, Duration patience) {
        topic.await(partition, offset, patience);
    }

    @Override
    public void close() {
        topic.close();
    }

    private synchronized void takeIn(ConsumerRecords<String, Ruling> records) {
        records.forEach(this::keep);
    }

    private void keep(ConsumerRecord<String, Ruling> record) {
        if (record.value() == null) {
            return;
        }
        // A clock that is set back shall not put a record before one that it follows.
        var made = latest.merge(
                record.partition(),
                Instant.ofEpochMilli(record.timestamp()),
                (before, now) ->
                        Stream.of(before, now).max(Comparator.naturalOrder()).orElseThrow());
        var entry = new RulingEntry(record.partition(), record.offset(), made, record.value());
        entries.add(entry);
        byId.computeIfAbsent(record.value().getId(), id -> new ArrayList<>()).add(entry);
    }
}
