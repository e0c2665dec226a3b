package dev.entente.server.feed;

import dev.entente.model.Article;
import dev.entente.model.Retraction;
import dev.entente.model.Topic;
import dev.entente.model.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The one door by which Entente itself writes articles: each is acknowledged when Kafka has it, not before. */
public final class ArticlePublisher implements AutoCloseable {
    private final Producer<String, Article> producer;
    private final Topic<Article> topic;

    /** Where Kafka put a record. */
    public record Receipt(String id, int partition, long offset) {}

    public ArticlePublisher(Producer<String, Article> producer, Topic<Article> topic) {
        this.producer = producer;
        this.topic = topic;
    }

    /**
     * A publisher of its own producer.
     *
     * @param clientConfiguration Kafka's keys: bootstrap servers, security
     * @param topic the articles' topic
     * @param serializer how an article is written
     */
    public static ArticlePublisher connect(
            Map<String, Object> clientConfiguration, Topic<Article> topic, Serializer<Article> serializer) {
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
        return new ArticlePublisher(new KafkaProducer<>(configuration, new StringSerializer(), serializer), topic);
    }

    /** Writes an article; done when every in-sync replica has it. */
    public CompletableFuture<Receipt> publish(Article article) {
        var receipt = new CompletableFuture<Receipt>();
        try {
            producer.send(new ProducerRecord<>(topic.name(), article.getId(), article), (metadata, failure) -> {
                if (failure == null) {
                    receipt.complete(new Receipt(article.getId(), metadata.partition(), metadata.offset()));
                } else {
                    receipt.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException e) {
            receipt.completeExceptionally(e);
        }
        return receipt;
    }

    /** Withdraws an article. */
    public CompletableFuture<Receipt> retract(String id, Optional<String> reason, Optional<String> by) {
        var retraction = Retraction.newBuilder()
                .setReason(reason.orElse(null))
                .setBy(by.orElse(null))
                .build();
        return publish(Article.newBuilder()
                .setId(id)
                .setText("")
                .setRetraction(retraction)
                .build());
    }

    @Override
    public void close() {
        producer.close();
    }
}
