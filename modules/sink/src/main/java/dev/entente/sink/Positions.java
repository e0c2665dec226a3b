package dev.entente.sink;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;

/**
 * How far each partition is written, kept in the database that it is written to. A position moves only from where the
 * mover believes it to be: whoever has lost the partition to another is found out here, before it has written a row.
 */
final class Positions {
    private static final Table POSITION = Catalog.table("sink_position");

    private final Session session;

    Positions(Session session) {
        this.session = session;
    }

    /**
     * The stored positions; a partition without one is left out.
     *
     * @throws SinkException where the database was filled from a topic of the same name that is gone
     */
    Map<TopicPartition, Long> load(Collection<TopicPartition> partitions, Map<String, Uuid> ids) throws SQLException {
        var positions = new HashMap<TopicPartition, Long>();
        var keys = partitions.stream()
                .map(it -> List.<Object>of(it.topic(), it.partition()))
                .toList();
        for (var row : session.select(POSITION, POSITION.key(), keys, "")) {
            var topic = row.text("topic");
            var id = ids.get(topic).toString();
            if (!id.equals(row.text("topic_id"))) {
                throw new SinkException(
                        ("Topic %s has id %s, but this database was filled from one with id %s: the topic was deleted "
                                        + "and made again. Point the sink at an empty database, or restore the topic")
                                .formatted(topic, id, row.text("topic_id")));
            }
            positions.put(new TopicPartition(topic, (Integer) row.get("partition")), (Long) row.get("position"));
        }
        return positions;
    }

    /** Stores first positions. */
    void create(Map<TopicPartition, Long> positions, Map<String, Uuid> ids) throws SQLException {
        session.insertIfAbsent(
                POSITION,
                positions.entrySet().stream()
                        .map(entry -> POSITION.row()
                                .set("topic", entry.getKey().topic())
                                .set("partition", entry.getKey().partition())
                                .set("topic_id", ids.get(entry.getKey().topic()).toString())
                                .set("position", entry.getValue()))
                        .toList());
    }

    /**
     * Moves a position.
     *
     * @throws FencedException where it is no longer where it was
     */
    void move(TopicPartition partition, long from, long to) throws SQLException {
        var moved = session.update(
                "UPDATE sink_position SET position = ? WHERE topic = ? AND partition = ? AND position = ?",
                to,
                partition.topic(),
                partition.partition(),
                from);
        if (moved != 1) {
            throw new FencedException("Another sink has moved %s on from %d".formatted(partition, from));
        }
    }
}
