package dev.entente.server.feed;

import dev.entente.model.Article;
import dev.entente.model.Retraction;
import dev.entente.model.Topic;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The one door by which Entente itself writes articles: each is acknowledged when Kafka has it, not before. */
public final class ArticlePublisher implements AutoCloseable {
    private final Producer<String, Article> producer;
    private final Topic<Article> topic;

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
        return new ArticlePublisher(
                new KafkaProducer<>(
                        ReliableProducer.configuration(clientConfiguration), new StringSerializer(), serializer),
                topic);
    }

    /** Writes an article; done when every in-sync replica has it. */
    public CompletableFuture<Receipt> publish(Article article) {
        return ReliableProducer.send(
                producer, new ProducerRecord<>(topic.name(), article.getId(), article), article.getId());
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
