package dev.entente.sink;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** Plain Avro binary without a registry. */
final class AvroBinary {
    static {
        // Avro makes objects only of classes that it is told to trust.
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith("dev.entente.model.")));
    }

    private AvroBinary() {}

    static SinkDeserializers deserializers() {
        return new SinkDeserializers(
                of(dev.entente.model.ClaimSet.class),
                of(dev.entente.model.Relationship.class),
                of(dev.entente.model.RelationshipChange.class),
                of(dev.entente.model.Event.class));
    }

    static byte[] write(SpecificRecord record) {
        try {
            var out = new ByteArrayOutputStream();
            var encoder = EncoderFactory.get().binaryEncoder(out, null);
            new SpecificDatumWriter<>(record.getSchema()).write(record, encoder);
            encoder.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> Deserializer<T> of(Class<T> type) {
        var schema = SpecificData.get().getSchema(type);
        return (topic, bytes) -> {
            try {
                return new SpecificDatumReader<T>(schema)
                        .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
            } catch (IOException | RuntimeException e) {
                // Without the cause: an end of the bytes is no outage.
                throw new SerializationException("Not the Avro of " + topic);
            }
        };
    }
}
