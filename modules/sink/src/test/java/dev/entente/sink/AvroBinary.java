package dev.entente.sink;

import dev.entente.model.ClaimSet;
import dev.entente.model.Event;
import dev.entente.model.GeneratedClasses;
import dev.entente.model.Relationship;
import dev.entente.model.RelationshipChange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** Plain Avro binary without a registry. */
final class AvroBinary {
    static {
        GeneratedClasses.trust();
    }

    private AvroBinary() {}

    static SinkDeserializers deserializers() {
        return new SinkDeserializers(
                of(ClaimSet.class), of(Relationship.class), of(RelationshipChange.class), of(Event.class));
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

    private static <T extends SpecificRecord> Deserializer<T> of(Class<T> type) {
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
