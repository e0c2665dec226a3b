package dev.entente.sink;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;

/** Topics in memory, with the gaps that the markers of transactions leave. */
final class FakeLog implements TopicIds {
    private final int partitions;
    private final Map<String, Uuid> ids = new LinkedHashMap<>();
    private final Map<TopicPartition, TreeMap<Long, ConsumerRecord<byte[], byte[]>>> records = new LinkedHashMap<>();
    private final Map<TopicPartition, Long> ends = new LinkedHashMap<>();
    private final List<ConsumerRecord<byte[], byte[]>> inOrder = new ArrayList<>();

    FakeLog(int partitions, Collection<String> topics) {
        this.partitions = partitions;
        for (var topic : topics) {
            ids.put(topic, Uuid.randomUuid());
            for (int partition = 0; partition < partitions; partition++) {
                records.put(new TopicPartition(topic, partition), new TreeMap<>());
                ends.put(new TopicPartition(topic, partition), 0L);
            }
        }
    }

    FakeLog append(String topic, String key, SpecificRecord value) {
        return append(topic, key, AvroBinary.write(value));
    }

    FakeLog append(String topic, String key, byte[] value) {
        var partition = new TopicPartition(topic, Math.floorMod(key.hashCode(), partitions));
        var record = new ConsumerRecord<>(
                topic,
                partition.partition(),
                ends.merge(partition, 1L, Long::sum) - 1,
                key.getBytes(StandardCharsets.UTF_8),
                value);
        records.get(partition).put(record.offset(), record);
        inOrder.add(record);
        return this;
    }

    /** A commit marker in every partition of the topic. */
    FakeLog mark(String topic) {
        ends.replaceAll((partition, end) -> partition.topic().equals(topic) ? end + 1 : end);
        return this;
    }

    /** The same topic made anew: another id. */
    void recreate(String topic) {
        ids.put(topic, Uuid.randomUuid());
    }

    /** All records in the order in which they were appended. */
    List<ConsumerRecord<byte[], byte[]>> inOrder() {
        return inOrder;
    }

    Collection<TopicPartition> partitions() {
        return ends.keySet();
    }

    Map<TopicPartition, Long> ends() {
        return ends;
    }

    Collection<ConsumerRecord<byte[], byte[]>> from(TopicPartition partition, long position, int limit) {
        return records.get(partition).tailMap(position).values().stream()
                .limit(limit)
                .toList();
    }

    /** Where a consumer stands that has read up to here: beyond the markers that follow. */
    long beyondMarkers(TopicPartition partition, long position) {
        var next = records.get(partition).ceilingKey(position);
        return next == null ? ends.get(partition) : next;
    }

    @Override
    public Map<String, Uuid> of(Collection<String> topics) {
        return topics.stream().collect(Collectors.toMap(topic -> topic, ids::get));
    }
}
