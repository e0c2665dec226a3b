package dev.entente.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;

/** Writes records of generated classes in Confluent's wire format. Safe for many threads once it is configured. */
public final class AvroSerializer<T extends SpecificRecord> implements Serializer<T> {

    /**
     * What records of one class on one topic are written with.
     *
     * @param own the schema of the class
     * @param writer writes by that schema
     * @param other the schema to write by where it is not the class's own
     */
    private record Target(int id, Schema own, DatumWriter<SpecificRecord> writer, Optional<Schema> other) {}

    private final Map<String, Map<Schema, Target>> targets = new ConcurrentHashMap<>();
    private RegistryClient registry;
    private RegistryConfig config;
    private boolean isKey;

    /** For Kafka, which configures it next. */
    public AvroSerializer() {}

    /** A serializer ready for use, with a client that others may share. */
    public AvroSerializer(RegistryClient registry, RegistryConfig config, boolean isKey) {
        configure(registry, config, isKey);
    }

    @Override
    public void configure(Map<String, ?> settings, boolean forKeys) {
        var read = RegistryConfig.of(settings);
        configure(RegistryClient.of(read), read, forKeys);
    }

    void configure(RegistryClient client, RegistryConfig settings, boolean forKeys) {
        registry = client;
        config = settings;
        isKey = forKeys;
    }

    @Override
    public byte[] serialize(String topic, T record) {
        if (record == null) {
            return null;
        }
        var target = target(topic, record);
        try {
            var bytes = new ByteArrayOutputStream();
            bytes.write(WireFormat.header(target.id()));
            write(target.writer(), record, bytes);
            return target.other().isPresent() ? resolved(target, bytes.toByteArray()) : bytes.toByteArray();
        } catch (IOException | RuntimeException e) {
            throw new SerializationException(
                    "A %s does not fit the schema %d that %s is written with: %s"
                            .formatted(target.own().getFullName(), target.id(), topic, e.getMessage()),
                    e);
        }
    }

    private Target target(String topic, T record) {
        var known = targets.computeIfAbsent(topic, name -> new ConcurrentHashMap<>());
        var target = known.get(record.getSchema());
        if (target == null) {
            if (registry == null) {
                throw new IllegalStateException("Configure the serializer before it is used");
            }
            target = ask(topic, record.getSchema(), SpecificData.getForClass(record.getClass()));
            known.put(record.getSchema(), target);
        }
        return target;
    }

    private Target ask(String topic, Schema own, SpecificData data) {
        var plain = config.getBoolean(RegistryConfig.REMOVE_JAVA_PROPERTIES) ? PlainSchema.of(own) : own;
        var subject = config.strategy(isKey).subject(topic, isKey, own);
        var writer = new SpecificDatumWriter<SpecificRecord>(own, data);
        if (config.getBoolean(RegistryConfig.USE_LATEST)) {
            var latest = registry.latest(subject);
            return new Target(
                    latest.id(), own, writer, Optional.of(latest.schema()).filter(schema -> !schema.equals(plain)));
        }
        int id = config.getBoolean(RegistryConfig.AUTO_REGISTER)
                ? registry.register(subject, plain)
                : registry.idOf(subject, plain);
        return new Target(id, own, writer, Optional.empty());
    }

    /** The same record by the other schema: its fields may stand elsewhere, so Avro's own resolution moves them. */
    private static byte[] resolved(Target target, byte[] own) throws IOException {
        var other = target.other().orElseThrow();
        int length = own.length - WireFormat.HEADER_BYTES;
        var decoder = DecoderFactory.get().binaryDecoder(own, WireFormat.HEADER_BYTES, length, null);
        var generic = new GenericDatumReader<>(target.own(), other).read(null, decoder);
        var bytes = new ByteArrayOutputStream(own.length);
        bytes.write(own, 0, WireFormat.HEADER_BYTES);
        write(new GenericDatumWriter<>(other), generic, bytes);
        return bytes.toByteArray();
    }

    private static <R> void write(DatumWriter<? super R> writer, R record, ByteArrayOutputStream out)
            throws IOException {
        var encoder = EncoderFactory.get().binaryEncoder(out, null);
        writer.write(record, encoder);
        encoder.flush();
    }
}
