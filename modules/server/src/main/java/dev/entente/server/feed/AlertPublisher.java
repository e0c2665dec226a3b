package dev.entente.server.feed;

import dev.entente.model.Alert;
import dev.entente.model.Topic;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The door for alerts: each is saved, or ended, when Kafka has it. */
public final class AlertPublisher implements AutoCloseable {
    private final Producer<String, Alert> producer;
    private final Topic<Alert> topic;

    private AlertPublisher(Producer<String, Alert> producer, Topic<Alert> topic) {
        this.producer = producer;
        this.topic = topic;
    }

    /**
     * A publisher of its own producer.
     *
     * @param clientConfiguration Kafka's keys: bootstrap servers, security
     */
    public static AlertPublisher connect(
            Map<String, Object> clientConfiguration, Topic<Alert> topic, Serializer<Alert> serializer) {
        return new AlertPublisher(
                new KafkaProducer<>(
                        ReliableProducer.configuration(clientConfiguration), new StringSerializer(), serializer),
                topic);
    }

    /** Saves an alert. */
    public CompletableFuture<Receipt> save(Alert alert) {
        return ReliableProducer.send(producer, new ProducerRecord<>(topic.name(), alert.getId(), alert), alert.getId());
    }

    /** Ends an alert. */
    public CompletableFuture<Receipt> end(String id) {
        return ReliableProducer.send(producer, new ProducerRecord<>(topic.name(), id, null), id);
    }

    @Override
    public void close() {
        producer.close();
    }
}
