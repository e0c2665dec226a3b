package dev.entente.model;

import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * A topic as everybody must agree on it. Keys are plain UTF-8 strings.
 *
 * @param name name on the broker
 * @param value class of the values
 * @param partitions how many; never to grow, for a key's history has one partition
 * @param configuration Kafka's own topic settings
 */
public record Topic<V extends SpecificRecord>(
        String name, Class<V> value, int partitions, Map<String, String> configuration) {

    public Topic {
        configuration = Map.copyOf(configuration);
        if (partitions < 1) {
            throw new IllegalArgumentException(
                    "Topic %s needs at least one partition, not %d".formatted(name, partitions));
        }
    }

    /** The Avro schema of the values. */
    public Schema schema() {
        return SpecificData.get().getSchema(value);
    }

    /** The same topic spread over another number of partitions. */
    public Topic<V> withPartitions(int count) {
        return new Topic<>(name, value, count, configuration);
    }

    @Override
    public String toString() {
        return name;
    }
}
