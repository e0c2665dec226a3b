package dev.entente.registry;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Records of a generated class in Confluent's wire format. Configured by Kafka from {@link RegistryConfig}'s keys. Safe
 * for many threads once it is configured.
 */
public final class AvroSerde<T extends SpecificRecord> implements Serde<T> {
    private final AvroSerializer<T> serializer;
    private final AvroDeserializer<T> deserializer;

    /** For Kafka, which makes serdes by reflection: the class read is the one that the writer's schema names. */
    public AvroSerde() {
        this.serializer = new AvroSerializer<>();
        this.deserializer = new AvroDeserializer<>();
    }

    /** A serde of this class, which Kafka or the caller configures. */
    public AvroSerde(Class<T> type) {
        this.serializer = new AvroSerializer<>();
        this.deserializer = new AvroDeserializer<>(type);
    }

    /** A serde ready for use, with a client that others may share. */
    public AvroSerde(Class<T> type, RegistryClient registry, RegistryConfig config, boolean isKey) {
        this.serializer = new AvroSerializer<>(registry, config, isKey);
        this.deserializer = new AvroDeserializer<>(type, registry);
    }

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        var config = RegistryConfig.of(settings);
        var registry = RegistryClient.of(config);
        serializer.configure(registry, config, isKey);
        deserializer.configure(registry);
    }

    @Override
    public Serializer<T> serializer() {
        return serializer;
    }

    @Override
    public Deserializer<T> deserializer() {
        return deserializer;
    }
}
