package dev.entente.server.feed;

import dev.entente.model.Article;
import dev.entente.model.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Fetches an article's text from where it lies. One at a time: it is for readers, not for the mill. */
public final class ArticleReader implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Topic<Article> topic;
    private final Consumer<String, Article> consumer;

    /** @param consumers makes a consumer of committed records without a group */
    public ArticleReader(Topic<Article> topic, Supplier<Consumer<String, Article>> consumers) {
        this.topic = topic;
        this.consumer = consumers.get();
        // All at once and for good: to be told where a partition is takes longer than to read a record.
        consumer.assign(IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .toList());
    }

    /** The record at a place; nothing where it is there no more, or can't be had within seconds. */
    public synchronized Optional<Article> read(int partition, long offset) {
        var place = new TopicPartition(topic.name(), partition);
        consumer.pause(consumer.assignment());
        consumer.seek(place, offset);
        consumer.resume(List.of(place));
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && consumer.position(place) <= offset) {
            for (ConsumerRecord<String, Article> record : consumer.poll(PATIENCE)) {
                if (record.offset() == offset) {
                    return Optional.ofNullable(record.value());
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public synchronized void close() {
        consumer.close();
    }
}
