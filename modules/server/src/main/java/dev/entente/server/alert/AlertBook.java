package dev.entente.server.alert;

import dev.entente.model.Alert;
import dev.entente.model.Topic;
import dev.entente.server.topic.Position;
import dev.entente.server.topic.TopicFollower;
import dev.entente.server.topic.Undecodable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.Uuid;

/** The alerts that are saved, in memory: every instance reads the whole topic, so that all know the same. */
public final class AlertBook implements AutoCloseable {
    private final SortedMap<String, Alert> alerts = new TreeMap<>();
    private final List<Consumer<List<Alert>>> listeners = new CopyOnWriteArrayList<>();
    private final Position endAtStart;
    private final TopicFollower<String, Alert> follower;
    private Position next;

    /**
     * Begins to read the topic, from its start.
     *
     * @param topic the topic of the alerts
     * @param consumer a consumer of committed records without a group; it is the book's from now on
     */
    public AlertBook(Topic<Alert> topic, org.apache.kafka.clients.consumer.Consumer<String, Alert> consumer) {
        var partitions = TopicFollower.partitions(topic);
        consumer.assign(partitions);
        var ends = consumer.endOffsets(partitions);
        next = Position.start(Uuid.ZERO_UUID, topic.partitions());
        endAtStart =
                new Position(next.topic(), partitions.stream().map(ends::get).toList());
        follower = TopicFollower.start("entente-alert-book", topic, consumer, next, new Undecodable(), this::takeIn);
    }

    /** True once it has read what was there when it began. */
    public synchronized boolean isWhole() {
        return endAtStart.isWithin(next);
    }

    /** False once the topic is not followed any more. */
    public boolean isAlive() {
        return follower.isAlive();
    }

    /** All of them, by id. */
    public synchronized List<Alert> all() {
        return List.copyOf(alerts.values());
    }

    /** The alert of this id. */
    public synchronized Optional<Alert> find(String id) {
        return Optional.ofNullable(alerts.get(id));
    }

    /** Hands over all alerts whenever they are others, from another thread. */
    public void onChange(Consumer<List<Alert>> listener) {
        listeners.add(listener);
        listener.accept(all());
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

    private void takeIn(ConsumerRecords<String, Alert> records, Position end) {
        synchronized (this) {
            records.forEach(record -> {
                if (record.value() == null) {
                    alerts.remove(record.key());
                } else {
                    alerts.put(record.key(), record.value());
                }
            });
            next = end;
            notifyAll();
        }
        if (!records.isEmpty()) {
            var now = all();
            listeners.forEach(listener -> listener.accept(now));
        }
    }
}
