package dev.entente.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;

/** Writes records of generated classes in Confluent's wire format. Safe for many threads once it is configured. */
public final class AvroSerializer<T extends SpecificRecord> implements Serializer<T> {

    /** What records of one class on one topic are written with. */
    private record Target(int id, Schema own, Schema written) {
        boolean isOwn() {
            return own.equals(written);
        }
    }

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
        var target = target(topic, record.getSchema());
        try {
            var bytes = new ByteArrayOutputStream();
            bytes.write(WireFormat.header(target.id()));
            write(target, record, bytes);
            return bytes.toByteArray();
        } catch (IOException | AvroRuntimeException e) {
            throw new SerializationException(
                    "A %s does not fit the schema %d that %s is written with: %s"
                            .formatted(target.own().getFullName(), target.id(), topic, e.getMessage()),
                    e);
        }
    }

    private Target target(String topic, Schema own) {
        var known = targets.computeIfAbsent(topic, name -> new ConcurrentHashMap<>());
        var target = known.get(own);
        if (target == null) {
            if (registry == null) {
                throw new IllegalStateException("Configure the serializer before it is used");
            }
            target = ask(topic, own);
            known.put(own, target);
        }
        return target;
    }

    private Target ask(String topic, Schema own) {
        var plain = config.getBoolean(RegistryConfig.REMOVE_JAVA_PROPERTIES) ? PlainSchema.of(own) : own;
        var subject = config.strategy(isKey).subject(topic, isKey, own);
        if (config.getBoolean(RegistryConfig.USE_LATEST)) {
            var latest = registry.latest(subject);
            return new Target(latest.id(), own, latest.schema().equals(plain) ? own : latest.schema());
        }
        int id = config.getBoolean(RegistryConfig.AUTO_REGISTER)
                ? registry.register(subject, plain)
                : registry.idOf(subject, plain);
        return new Target(id, own, own);
    }

    private void write(Target target, T record, ByteArrayOutputStream out) throws IOException {
        var encoder = EncoderFactory.get().binaryEncoder(out, null);
        var data = SpecificData.getForClass(record.getClass());
        if (target.isOwn()) {
            new SpecificDatumWriter<T>(target.own(), data).write(record, encoder);
        } else {
            // Fields may stand elsewhere in the other schema, so the record goes through Avro's own resolution.
            new GenericDatumWriter<>(target.written(), GenericData.get())
                    .write(resolved(target, record, data), encoder);
        }
        encoder.flush();
    }

    private static <T extends SpecificRecord> Object resolved(Target target, T record, SpecificData data)
            throws IOException {
        var own = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(own, null);
        new SpecificDatumWriter<T>(target.own(), data).write(record, encoder);
        encoder.flush();
        return new GenericDatumReader<>(target.own(), target.written())
                .read(null, DecoderFactory.get().binaryDecoder(own.toByteArray(), null));
    }
}
