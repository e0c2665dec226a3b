package dev.entente.server.webhook;

import dev.entente.model.Alert;
import dev.entente.model.RelationshipChange;
import dev.entente.server.topic.Position;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;

/** What this process brings to webhooks: one thread for each alert that has one. */
public final class Deliveries implements AutoCloseable {
    /** Before an alert's id, the name of its consumer group. */
    public static final String GROUP = "entente-alert-";

    private final String topic;
    private final Function<String, Consumer<String, RelationshipChange>> consumers;
    private final WebhookClient client;
    private final Clock clock;
    private final DeliveryTally tally = new DeliveryTally();
    private final Map<String, Delivery> running = new HashMap<>();
    private boolean closed;

    /**
     * @param topic the topic of the changes
     * @param consumers makes a consumer of committed records in a group, without commits of its own
     */
    public Deliveries(
            String topic,
            Function<String, Consumer<String, RelationshipChange>> consumers,
            WebhookClient client,
            Clock clock) {
        this.topic = topic;
        this.consumers = consumers;
        this.client = client;
        this.clock = clock;
    }

    /** Begins those that are new, and ends those that are no more. */
    public synchronized void take(List<Alert> alerts) {
        var wanted = new HashMap<String, Alert>();
        alerts.stream()
                .filter(alert -> alert.getWebhook().isPresent())
                .forEach(alert -> wanted.put(alert.getId(), alert));
        for (var delivery : new ArrayList<>(running.values())) {
            var alert = delivery.alert();
            if (!alert.equals(wanted.get(alert.getId()))) {
                running.remove(alert.getId()).close();
            }
        }
        if (!closed) {
            wanted.forEach((id, alert) -> running.computeIfAbsent(id, name -> begin(alert)));
        }
    }

    /** How each of them is. */
    public synchronized List<DeliveryState> states() {
        return running.values().stream().map(Delivery::state).toList();
    }

    /** What became of all attempts. */
    public DeliveryTally tally() {
        return tally;
    }

    /**
     * How many records are still to be looked at here, over all webhooks.
     *
     * @param end of the topic of the changes
     */
    public synchronized long lag(Position end) {
        return running.values().stream()
                .mapToLong(delivery -> delivery.lag(end))
                .sum();
    }

    @Override
    public synchronized void close() {
        closed = true;
        running.values().forEach(Delivery::close);
        running.clear();
    }

    private Delivery begin(Alert alert) {
        var delivery = new Delivery(alert, topic, consumers.apply(GROUP + alert.getId()), client, clock, tally);
        var thread = new Thread(delivery, "entente-webhook");
        thread.setDaemon(true);
        thread.start();
        return delivery;
    }
}
