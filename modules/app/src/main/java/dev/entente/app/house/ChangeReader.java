package dev.entente.app.house;

import dev.entente.app.Cluster;
import dev.entente.model.RelationshipChange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The changes that come from now on, as any Kafka consumer sees them. */
public final class ChangeReader implements AutoCloseable {
    private final Consumer<String, RelationshipChange> consumer;
    private final List<TopicPartition> partitions;

    /** Begins at the end of the topic. */
    public ChangeReader(Cluster cluster) {
        var topic = cluster.topics().relationshipChanges();
        consumer = consumer(cluster);
        partitions = IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** A consumer of committed changes without a group. */
    static Consumer<String, RelationshipChange> consumer(Cluster cluster) {
        var properties = cluster.properties();
        properties.put("isolation.level", "read_committed");
        properties.put("enable.auto.commit", false);
        properties.put("auto.offset.reset", "earliest");
        return new KafkaConsumer<>(
                properties,
                new StringDeserializer(),
                cluster.serdes()
                        .forTopic(cluster.topics().relationshipChanges())
                        .deserializer());
    }

    /** The changes that have come, those of a pair in order; waits this long for the first. */
    public List<RelationshipChange> poll(Duration patience) {
        var changes = new ArrayList<RelationshipChange>();
        consumer.poll(patience).forEach(record -> changes.add(record.value()));
        return changes;
    }

    /** Whether every change that is there has been polled. */
    public boolean isAtEnd() {
        var ends = consumer.endOffsets(partitions);
        return partitions.stream().allMatch(partition -> consumer.position(partition) >= ends.get(partition));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
