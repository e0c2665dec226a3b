package dev.entente.sink;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the consumer stands, by the database's account, which is the only one that counts. */
final class Place {
    private static final Logger LOG = LoggerFactory.getLogger(Sink.class);

    private final Consumer<byte[], byte[]> consumer;
    private final TopicIds topicIds;
    private final Collection<String> topics;
    private final SinkDatabase database;

    Place(Consumer<byte[], byte[]> consumer, TopicIds topicIds, Collection<String> topics, SinkDatabase database) {
        this.consumer = consumer;
        this.topicIds = topicIds;
        this.topics = topics;
        this.database = database;
    }

    /** Puts the consumer where the database is, in every partition that it has, and lets it read on from there. */
    Map<TopicPartition, Long> find() throws SQLException {
        database.migrate();
        var assigned = consumer.assignment();
        var ids = topicIds.of(topics);
        var positions = new HashMap<>(database.transaction(session -> new Positions(session).load(assigned, ids)));
        positions.putAll(createMissing(positions.keySet(), ids));
        positions.forEach(consumer::seek);
        consumer.resume(assigned);
        return positions;
    }

    /** Stops reading until the place is found again. */
    void leave() {
        consumer.pause(consumer.assignment());
    }

    /** Where the consumer stands after what it has read: behind the markers that transactions leave. */
    Map<TopicPartition, Long> reached(Collection<TopicPartition> partitions) {
        var reached = new HashMap<TopicPartition, Long>();
        for (var partition : partitions) {
            reached.put(partition, consumer.position(partition));
        }
        return reached;
    }

    /** Kafka's own record of the position: for tools that show a group's lag, and never read here. */
    void tellGroup(Map<TopicPartition, Long> written) {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        written.forEach((partition, position) -> offsets.put(partition, new OffsetAndMetadata(position)));
        consumer.commitAsync(offsets, (committed, e) -> {
            if (e != null) {
                LOG.debug("The group was not told its position", e);
            }
        });
    }

    private Map<TopicPartition, Long> createMissing(Collection<TopicPartition> known, Map<String, Uuid> ids)
            throws SQLException {
        var missing = consumer.assignment().stream()
                .filter(partition -> !known.contains(partition))
                .toList();
        consumer.seekToBeginning(missing);
        var first = reached(missing);
        database.transaction(session -> {
            new Positions(session).create(first, ids);
            return null;
        });
        return first;
    }
}
