package dev.entente.server.alert;

import dev.entente.model.Alert;
import dev.entente.model.Topic;
import dev.entente.server.topic.Undecodable;
import dev.entente.server.topic.WholeTopic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.Uuid;

/** The alerts that are saved, in memory. */
public final class AlertBook implements AutoCloseable {
    private final SortedMap<String, Alert> alerts = new TreeMap<>();
    private final List<Consumer<List<Alert>>> listeners = new CopyOnWriteArrayList<>();
    private final WholeTopic<Alert> topic;

    /**
     * Begins to read the topic, from its start.
     *
     * @param topic the topic of the alerts
     * @param consumer a consumer of committed records without a group; it is the book's from now on
     */
    public AlertBook(Topic<Alert> topic, org.apache.kafka.clients.consumer.Consumer<String, Alert> consumer) {
        this.topic = new WholeTopic<>(
                "entente-alert-book", topic, Uuid.ZERO_UUID, consumer, new Undecodable(), this::takeIn);
    }

    /** True once it has read what was there when it began. */
    public boolean isWhole() {
        return topic.isWhole();
    }

    /** False once the topic is not followed any more. */
    public boolean isAlive() {
        return topic.isAlive();
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
    public void await(int partition, long offset, Duration patience) {
        topic.await(partition, offset, patience);
    }

    @Override
    public void close() {
        topic.close();
    }

    private void takeIn(ConsumerRecords<String, Alert> records) {
        if (records.isEmpty()) {
            return;
        }
        synchronized (this) {
            records.forEach(record -> {
                if (record.value() == null) {
                    alerts.remove(record.key());
                } else {
                    alerts.put(record.key(), record.value());
                }
            });
        }
        var now = all();
        listeners.forEach(listener -> listener.accept(now));
    }
}
