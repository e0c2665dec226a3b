package dev.entente.server.topic;

import dev.entente.model.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;

/**
 * A topic that is read whole, from its start, and followed: every instance that reads it so knows the same. Whoever has
 * just written can wait until what was written is read here.
 */
public final class WholeTopic<V extends SpecificRecord> implements AutoCloseable {
    private final Consumer<ConsumerRecords<String, V>> reader;
    private final Position start;
    private final Position endAtStart;
    private final TopicFollower<String, V> follower;
    private Position next;

    /**
     * Begins to read the topic.
     *
     * @param name the thread's
     * @param topicId the topic's UUID
     * @param consumer a consumer of committed records without a group; it is this one's from now on
     * @param undecodable counts what is passed over
     * @param reader given what has come since the last time, perhaps nothing, by one thread
     */
    public WholeTopic(
            String name,
            Topic<V> topic,
            Uuid topicId,
            org.apache.kafka.clients.consumer.Consumer<String, V> consumer,
            Undecodable undecodable,
            Consumer<ConsumerRecords<String, V>> reader) {
        this.reader = reader;
        var partitions = TopicFollower.partitions(topic);
        var ends = ends(consumer, partitions);
        start = Position.start(topicId, topic.partitions());
        next = start;
        endAtStart = new Position(topicId, partitions.stream().map(ends::get).toList());
        follower = TopicFollower.start(name, topic, consumer, start, undecodable, this::takeIn);
    }

    private static Map<TopicPartition, Long> ends(
            org.apache.kafka.clients.consumer.Consumer<?, ?> consumer, List<TopicPartition> partitions) {
        try {
            consumer.assign(partitions);
            return consumer.endOffsets(partitions);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    /** Before the first record. */
    public Position start() {
        return start;
    }

    /** True once it has read what was there when it began. */
    public synchronized boolean isWhole() {
        return endAtStart.isWithin(next);
    }

    /** False once the topic is not followed any more. */
    public boolean isAlive() {
        return follower.isAlive();
    }

    /** Waits until a record is read; gives up in silence. */
    public synchronized void await(int partition, long offset, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        try {
            while (!next.hasPassed(partition, offset)) {
                var left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (left <= 0) {
                    return;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        follower.close();
    }

    private void takeIn(ConsumerRecords<String, V> records, Position end) {
        reader.accept(records);
        synchronized (this) {
            next = end;
            notifyAll();
        }
    }
}
