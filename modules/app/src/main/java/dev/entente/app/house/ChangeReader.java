package dev.entente.app.house;

import dev.entente.app.Cluster;
import dev.entente.model.RelationshipChange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** The changes that come from now on, as any Kafka consumer sees them. */
public final class ChangeReader implements AutoCloseable {
    private final Consumer<String, RelationshipChange> consumer;
    private final List<TopicPartition> partitions;

    /** Begins at the end of the topic. */
    public ChangeReader(Cluster cluster) {
        var topic = cluster.topics().relationshipChanges();
        consumer = cluster.consumer(topic);
        partitions = IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
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
