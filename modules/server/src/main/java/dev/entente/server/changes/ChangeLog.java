package dev.entente.server.changes;

import dev.entente.model.RelationshipChange;
import dev.entente.model.Topic;
import dev.entente.server.topic.Position;
import dev.entente.server.topic.TopicFollower;
import dev.entente.server.topic.Undecodable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;

/**
 * The changes as a log that can be read from any {@link Position}. One consumer follows the topic and keeps its newest
 * stretch in memory; whoever is further behind reads the topic itself until the memory reaches back to it. Readers ask
 * for what comes after their position, so none misses or repeats anything, however slow it is.
 */
public final class ChangeLog implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CATCH_UP_POLL = Duration.ofSeconds(2);
    private static final Duration FILL = Duration.ofSeconds(10);
    private static final Duration ASK = Duration.ofSeconds(5);

    private final Topic<RelationshipChange> topic;
    private final Uuid topicId;
    private final Supplier<Consumer<String, RelationshipChange>> consumers;
    private final Newest newest;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<java.util.function.Consumer<RelationshipChange>> readers = new CopyOnWriteArrayList<>();
    private final Undecodable undecodable = new Undecodable();
    private final TopicFollower<String, RelationshipChange> follower;

    /**
     * Changes, and the position after them.
     *
     * @param entries none where the reader has read all
     * @param next where to go on
     * @param place number of the next change for {@link #from}, where the reader has kept up with the memory
     */
    public record Page(List<ChangeEntry> entries, Position next, OptionalLong place) {

        /**
         * A reader who has seen all stands at the end, past the transactions' markers that are no records, and stays
         * where it is if it was ahead.
         */
        static Page of(Position position, List<ChangeEntry> entries, int limit, Position end, OptionalLong place) {
            if (entries.size() < limit) {
                var next = position.orFurther(end);
                return new Page(entries, next, next.equals(end) ? place : OptionalLong.empty());
            }
            var next = position;
            for (var entry : entries) {
                next = next.past(entry.partition(), entry.offset());
            }
            return new Page(entries, next, OptionalLong.empty());
        }
    }

    /**
     * Begins to follow the topic, with its newest stretch in memory.
     *
     * @param topic the topic of the changes
     * @param topicId its UUID
     * @param consumers makes consumers of committed records without a group
     * @param keep how many of the newest changes to keep in memory
     */
    public ChangeLog(
            Topic<RelationshipChange> topic,
            Uuid topicId,
            Supplier<Consumer<String, RelationshipChange>> consumers,
            int keep) {
        this.topic = topic;
        this.topicId = topicId;
        this.consumers = consumers;
        var tail = consumers.get();
        tail.assign(partitions());
        var start = position(tail.beginningOffsets(partitions()));
        var until = position(tail.endOffsets(partitions()));
        newest = new Newest(
                keep, until.back(Math.max(1, keep / topic.partitions())).orFurther(start));
        fill(tail, until);
        follower = TopicFollower.start("entente-change-log", topic, tail, end(), undecodable, this::takeIn);
    }

    /** Takes in what was there before, so that whoever asks for the newest is answered from memory. */
    private void fill(Consumer<String, RelationshipChange> tail, Position until) {
        partitions().forEach(p -> tail.seek(p, end().next().get(p.partition())));
        var patience = System.nanoTime() + FILL.toNanos();
        while (!until.isWithin(end()) && System.nanoTime() < patience) {
            var records = undecodable.passOver(tail, POLL);
            takeIn(
                    records,
                    new Position(
                            topicId, partitions().stream().map(tail::position).toList()));
        }
    }

    /**
     * Before the first change that is kept.
     *
     * @throws KafkaException where the brokers have to say it, and do not within seconds
     */
    public Position start() {
        var start = Position.start(topicId, topic.partitions());
        return newest.reachesBackTo(start) ? start : ofTopic(consumer -> consumer.beginningOffsets(partitions(), ASK));
    }

    /** After the last change that is known here. */
    public Position end() {
        return newest.end();
    }

    /**
     * True where a reader can go on from the position and misses nothing: it is of this topic, not ahead of it, and
     * what comes after it is still kept. Another server may have read further than this one, so the brokers are asked
     * before a position ahead of the memory is refused.
     *
     * @throws KafkaException where they do not answer within seconds
     */
    public boolean canResume(Position position) {
        return position.topic().equals(topicId)
                && position.next().size() == topic.partitions()
                && (position.isWithin(end())
                        || position.isWithin(ofTopic(consumer -> consumer.endOffsets(partitions(), ASK))))
                && (newest.reachesBackTo(position) || start().isWithin(position));
    }

    /** False once the topic is not followed any more: closed, or stopped by a bug that the log file tells of. */
    public boolean isAlive() {
        return follower.isAlive();
    }

    /** How many times a record was passed over because it cannot be decoded. */
    public long undecodable() {
        return undecodable.count();
    }

    /** Calls this, soon and from another thread, whenever there is more to read. */
    public void onMore(Runnable listener) {
        listeners.add(listener);
    }

    /** Hands every change that comes from now on to this, once, from another thread. */
    public void onChange(java.util.function.Consumer<RelationshipChange> reader) {
        readers.add(reader);
    }

    /** Takes back {@link #onMore}. */
    public void forget(Runnable listener) {
        listeners.remove(listener);
    }

    /**
     * The changes after a position, those of one partition in their order.
     *
     * @param position one that {@link #canResume}
     * @param limit how many at most
     */
    public Page after(Position position, int limit) {
        return newest.after(position, limit).orElseGet(() -> catchUp(position, limit));
    }

    /**
     * The changes from a place in the memory on, for readers who have kept up: found without a search, and each the
     * same object for all of them. Nothing where they lie too far back by now.
     */
    Optional<List<Told>> from(long place, int limit) {
        return newest.from(place, limit);
    }

    /** The newest changes in memory that are wanted, the newest first. */
    public List<RelationshipChange> newest(Predicate<RelationshipChange> wanted, int limit) {
        return newest.last(wanted, limit);
    }

    @Override
    public void close() {
        follower.close();
    }

    /** Reads the topic itself, up to the end that the memory knows. */
    private Page catchUp(Position position, int limit) {
        var until = end();
        var found = new ArrayList<ChangeEntry>();
        try (var consumer = consumers.get()) {
            var behind = partitions().stream()
                    .filter(p ->
                            position.next().get(p.partition()) < until.next().get(p.partition()))
                    .toList();
            consumer.assign(behind);
            behind.forEach(p -> consumer.seek(p, position.next().get(p.partition())));
            while (found.size() < limit
                    && behind.stream()
                            .anyMatch(p -> consumer.position(p) < until.next().get(p.partition()))) {
                for (var record : undecodable.passOver(consumer, CATCH_UP_POLL)) {
                    // The topic may have grown since: what lies beyond comes after the position this page ends with.
                    if (found.size() < limit
                            && record.value() != null
                            && until.hasPassed(record.partition(), record.offset())) {
                        found.add(entry(record));
                    }
                }
            }
        }
        return Page.of(position, found, limit, until, OptionalLong.empty());
    }

    private Position ofTopic(Function<Consumer<String, RelationshipChange>, Map<TopicPartition, Long>> offsets) {
        try (var consumer = consumers.get()) {
            return position(offsets.apply(consumer));
        }
    }

    private Position position(Map<TopicPartition, Long> offsets) {
        return new Position(topicId, partitions().stream().map(offsets::get).toList());
    }

    private void takeIn(ConsumerRecords<String, RelationshipChange> records, Position next) {
        var entries = new ArrayList<ChangeEntry>();
        for (var record : records) {
            if (record.value() != null) {
                entries.add(entry(record));
            }
        }
        newest.add(entries, next);
        entries.forEach(entry -> readers.forEach(reader -> reader.accept(entry.change())));
        if (!records.isEmpty()) {
            listeners.forEach(Runnable::run);
        }
    }

    private static ChangeEntry entry(ConsumerRecord<String, RelationshipChange> record) {
        return new ChangeEntry(record.partition(), record.offset(), record.value());
    }

    private List<TopicPartition> partitions() {
        return TopicFollower.partitions(topic);
    }
}
