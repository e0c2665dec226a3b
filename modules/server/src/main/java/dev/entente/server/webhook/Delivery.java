package dev.entente.server.webhook;

import dev.entente.model.Alert;
import dev.entente.model.RelationshipChange;
import dev.entente.model.Webhook;
import dev.entente.model.json.ChangeJson;
import dev.entente.server.changes.ChangeFilter;
import dev.entente.server.topic.Position;
import dev.entente.server.topic.Undecodable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the changes of one alert to its webhook, in the order of each pair. The instances share the work as a consumer
 * group of the alert's own: each partition is brought by one of them, which goes on after the last change that was
 * taken. A change that is not taken is brought again, later and later, and those behind it wait; none is left out, and
 * one may come twice where an instance dies.
 */
final class Delivery implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Alert alert;
    private final Webhook webhook;
    private final ChangeFilter filter;
    private final String topic;
    private final Consumer<String, RelationshipChange> consumer;
    private final WebhookClient client;
    private final Clock clock;
    private final DeliveryTally tally;
    private final Undecodable undecodable = new Undecodable();
    private final Deque<ConsumerRecord<String, RelationshipChange>> waiting = new ArrayDeque<>();
    /** Where to go on, of the partitions where that has moved since it was last committed. */
    private final Map<TopicPartition, OffsetAndMetadata> passed = new HashMap<>();

    private boolean isLost;
    private volatile boolean closing;
    private volatile DeliveryState state;
    /** By partition that is held here, the offset of the first change that is still to be brought. */
    private volatile Map<Integer, Long> heads = Map.of();

    /**
     * @param alert one with a webhook
     * @param topic the topic of the changes
     * @param consumer a consumer in the alert's group, without commits of its own; it is closed with this
     * @param tally counts what becomes of each attempt
     */
    Delivery(
            Alert alert,
            String topic,
            Consumer<String, RelationshipChange> consumer,
            WebhookClient client,
            Clock clock,
            DeliveryTally tally) {
        this.alert = alert;
        this.webhook = alert.getWebhook().orElseThrow();
        this.filter = ChangeFilter.of(alert);
        this.topic = topic;
        this.consumer = consumer;
        this.client = client;
        this.clock = clock;
        this.tally = tally;
        state = DeliveryState.begun(alert.getId());
    }

    Alert alert() {
        return alert;
    }

    DeliveryState state() {
        return state;
    }

    /** How many records this process still has to look at for the webhook, of the partitions that it holds. */
    long lag(Position end) {
        return heads.entrySet().stream()
                .mapToLong(head -> Math.max(0, end.next().get(head.getKey()) - head.getValue()))
                .sum();
    }

    @Override
    public void run() {
        try (consumer) {
            consumer.subscribe(List.of(topic), new Handover());
            while (!closing) {
                try {
                    if (isLost) {
                        seekToCommitted(consumer.assignment());
                        isLost = false;
                    }
                    fetch();
                    bring();
                } catch (WakeupException e) {
                    LOG.debug("Asked to stop");
                } catch (KafkaException e) {
                    LOG.warn("The webhook of alert {} waits for the brokers: {}", alert.getId(), e.toString());
                    // What was in hand is read again from where it was last taken.
                    waiting.clear();
                    passed.clear();
                    isLost = true;
                }
            }
        } catch (RuntimeException e) {
            if (!closing) {
                state = state.refused("a bug stopped it: restart this process, and report this", clock.instant());
                LOG.error("The webhook of alert {} is told nothing more", alert.getId(), e);
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
    }

    private void fetch() {
        undecodable.passOver(consumer, POLL).forEach(waiting::add);
        noteHeads();
    }

    private void noteHeads() {
        var first = new HashMap<Integer, Long>();
        waiting.forEach(record -> first.putIfAbsent(record.partition(), record.offset()));
        consumer.assignment()
                .forEach(partition -> first.computeIfAbsent(partition.partition(), p -> consumer.position(partition)));
        heads = Map.copyOf(first);
    }

    private void bring() {
        while (!closing && !waiting.isEmpty()) {
            var record = waiting.peek();
            var isWanted = record.value() != null && filter.test(record.value());
            if (isWanted && !isTaken(record.value())) {
                pause();
                continue;
            }
            waiting.remove();
            passed.put(partition(record), new OffsetAndMetadata(record.offset() + 1));
            if (isWanted) {
                commit();
                noteHeads();
            }
        }
        commit();
        noteHeads();
    }

    private boolean isTaken(RelationshipChange change) {
        try {
            client.post(webhook, change.getId(), ChangeJson.of(change).toString());
            state = state.taken();
            tally.taken();
            return true;
        } catch (IOException e) {
            state = state.refused(e.getMessage(), clock.instant());
            tally.refused();
            LOG.warn(
                    "The webhook of alert {} did not take change {}, {} times in a row now: {}",
                    alert.getId(),
                    change.getId(),
                    state.failures(),
                    e.getMessage());
            return false;
        }
    }

    /** Waits, and stays a member of the group meanwhile. */
    private void pause() {
        var end = System.nanoTime() + pause(state.failures()).toNanos();
        while (!closing && !waiting.isEmpty() && System.nanoTime() < end) {
            consumer.pause(consumer.assignment());
            fetch();
        }
        consumer.resume(consumer.assignment());
    }

    private static Duration pause(int failures) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void commit() {
        if (!passed.isEmpty()) {
            consumer.commitSync(Map.copyOf(passed));
            passed.clear();
        }
    }

    /** Where nothing was ever taken it begins where the alert was saved. */
    private void seekToCommitted(Collection<TopicPartition> partitions) {
        var committed = consumer.committed(new HashSet<>(partitions));
        var from = Position.parse(alert.getFrom()).next();
        for (var partition : partitions) {
            var last = committed.get(partition);
            consumer.seek(partition, last == null ? from.get(partition.partition()) : last.offset());
        }
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    /** What happens when the group shares the partitions anew. */
    private final class Handover implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            seekToCommitted(partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            state = state.handedOver();
            waiting.removeIf(record -> partitions.contains(partition(record)));
            passed.keySet().removeAll(partitions);
        }
    }
}
