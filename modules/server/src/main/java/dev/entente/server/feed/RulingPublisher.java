package dev.entente.server.feed;

import dev.entente.model.Ruling;
import dev.entente.model.Topic;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The door for rulings: each is acknowledged when Kafka has it. */
public final class RulingPublisher implements AutoCloseable {
    private final Producer<String, Ruling> producer;
    private final Topic<Ruling> topic;

    public RulingPublisher(Producer<String, Ruling> producer, Topic<Ruling> topic) {
        this.producer = producer;
        this.topic = topic;
    }

    /**
     * A publisher of its own producer.
     *
     * @param clientConfiguration Kafka's keys: bootstrap servers, security
     */
    public static RulingPublisher connect(
            Map<String, Object> clientConfiguration, Topic<Ruling> topic, Serializer<Ruling> serializer) {
        return new RulingPublisher(
                new KafkaProducer<>(
                        ReliableProducer.configuration(clientConfiguration), new StringSerializer(), serializer),
                topic);
    }

    /** Writes a ruling; done when every in-sync replica has it. */
    public CompletableFuture<Receipt> publish(Ruling ruling) {
        return ReliableProducer.send(
                producer, new ProducerRecord<>(topic.name(), ruling.getPair(), ruling), ruling.getId());
    }

    @Override
    public void close() {
        producer.close();
    }
}
