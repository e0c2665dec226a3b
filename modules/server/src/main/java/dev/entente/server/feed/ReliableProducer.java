package dev.entente.server.feed;

import dev.entente.model.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A producer whose word can be relied on: what it acknowledges every in-sync replica has, once. */
final class ReliableProducer {
    private ReliableProducer() {}

    static Map<String, Object> configuration(Map<String, Object> clientConfiguration) {
        var configuration = new HashMap<String, Object>();
        configuration.put(ProducerConfig.ACKS_CONFIG, "all");
        configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        configuration.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        configuration.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        configuration.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_ARTICLE_BYTES);
        configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        configuration.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
        configuration.putAll(clientConfiguration);
        return configuration;
    }

    static <T> CompletableFuture<Receipt> send(
            Producer<String, T> producer, ProducerRecord<String, T> record, String id) {
        var receipt = new CompletableFuture<Receipt>();
        try {
            producer.send(record, (metadata, failure) -> {
                if (failure == null) {
                    receipt.complete(new Receipt(id, metadata.partition(), metadata.offset()));
                } else {
                    receipt.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException e) {
            receipt.completeExceptionally(e);
        }
        return receipt;
    }
}
