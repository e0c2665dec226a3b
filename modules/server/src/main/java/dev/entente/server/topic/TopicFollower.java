package dev.entente.server.topic;

import dev.entente.model.Topic;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows a topic from a position on: hands over every record once, those of a partition in their order, and waits for
 * brokers that are away. A record that cannot be decoded is passed over and counted.
 */
public final class TopicFollower<K, V> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Topic<?> topic;
    private final Consumer<K, V> consumer;
    private final Undecodable undecodable;
    private final Reader<K, V> reader;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private Position next;

    /** Who gets the records. */
    @FunctionalInterface
    public interface Reader<K, V> {
        /**
         * Takes what has come since the last time, perhaps nothing.
         *
         * @param next where the topic goes on after it
         */
        void take(ConsumerRecords<K, V> records, Position next);
    }

    private TopicFollower(
            String name,
            Topic<?> topic,
            Consumer<K, V> consumer,
            Position from,
            Undecodable undecodable,
            Reader<K, V> reader) {
        this.topic = topic;
        this.consumer = consumer;
        this.undecodable = undecodable;
        this.reader = reader;
        next = from;
        thread = new Thread(this::follow, name);
        thread.setDaemon(true);
    }

    /**
     * Begins to follow.
     *
     * @param name the thread's
     * @param consumer assigned to all {@link #partitions}; it is this follower's from now on
     * @param from where to begin
     * @param undecodable counts what is passed over
     * @param reader called by one thread
     */
    public static <K, V> TopicFollower<K, V> start(
            String name,
            Topic<?> topic,
            Consumer<K, V> consumer,
            Position from,
            Undecodable undecodable,
            Reader<K, V> reader) {
        var follower = new TopicFollower<>(name, topic, consumer, from, undecodable, reader);
        follower.seek();
        follower.thread.start();
        return follower;
    }

    /** All partitions of a topic. */
    public static List<TopicPartition> partitions(Topic<?> topic) {
        return IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .toList();
    }

    /** False once the topic is not followed any more: closed, or stopped by a bug that the log file tells of. */
    public boolean isAlive() {
        return thread.isAlive();
    }

    @Override
    public void close() {
        closing.countDown();
        consumer.wakeup();
        try {
            thread.join(POLL.multipliedBy(10).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try {
            while (closing.getCount() > 0 && !Thread.currentThread().isInterrupted()) {
                try {
                    var records = undecodable.passOver(consumer, POLL);
                    next = new Position(
                            next.topic(),
                            partitions(topic).stream().map(consumer::position).toList());
                    reader.take(records, next);
                } catch (WakeupException e) {
                    LOG.debug("Asked to stop");
                } catch (KafkaException e) {
                    LOG.warn("{} cannot be read just now, trying again in {}: {}", topic, PAUSE, e.toString());
                    pause();
                    // What the failed attempt may have taken without handing it on is taken again.
                    seek();
                }
            }
        } catch (RuntimeException e) {
            LOG.error("{} is followed no more: restart this process, and report this", topic, e);
        } finally {
            // It has no group to leave, and what the broker still means to answer is of no use any more.
            consumer.close(CloseOptions.timeout(Duration.ZERO));
        }
    }

    private void seek() {
        partitions(topic)
                .forEach(partition -> consumer.seek(partition, next.next().get(partition.partition())));
    }

    private void pause() {
        try {
            closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
