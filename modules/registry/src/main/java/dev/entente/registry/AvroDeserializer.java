package dev.entente.registry;

import dev.entente.model.GeneratedClasses;
import dev.entente.model.Topic;
import dev.entente.registry.PoisonRecordException.Cause;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroTypeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.apache.avro.io.DatumReader;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads records in Confluent's wire format into generated classes, whatever version of the schema they were written
 * with. Safe for many threads once it is configured.
 *
 * <p>Throws {@link PoisonRecordException} where the record is at fault, {@link RegistryUnavailableException} where the
 * registry does not answer, and {@link RegistryException} where it does not let us read.
 */
public final class AvroDeserializer<T extends SpecificRecord> implements Deserializer<T> {
    private final Class<T> type;
    private final Map<Integer, DatumReader<T>> readers = new ConcurrentHashMap<>();
    private RegistryClient registry;

    /** For Kafka, which configures it next: the class read is the one that the writer's schema names. */
    public AvroDeserializer() {
        this.type = null;
    }

    /** A deserializer into this class, which Kafka or the caller configures. */
    public AvroDeserializer(Class<T> type) {
        this.type = type;
    }

    /** A deserializer ready for use, with a client that others may share. */
    public AvroDeserializer(Class<T> type, RegistryClient registry) {
        this.type = type;
        this.registry = registry;
    }

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        configure(RegistryClient.of(RegistryConfig.of(settings)));
    }

    void configure(RegistryClient client) {
        registry = client;
    }

    @Override
    public T deserialize(String topic, byte[] record) {
        if (record == null) {
            return null;
        }
        int id = WireFormat.schemaId(topic, record);
        var reader = reader(topic, id);
        try {
            return read(topic, record, reader);
        } catch (PoisonRecordException e) {
            throw e;
        } catch (EOFException e) {
            throw poison(Cause.TRUNCATED, topic, id, e);
        } catch (AvroTypeException e) {
            throw poison(Cause.INCOMPATIBLE_SCHEMA, topic, id, e);
        } catch (SecurityException e) {
            // Avro was not told to trust a class: our fault, not the record's.
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Avro tells of bad bytes by whatever its reader runs into.
            throw poison(Cause.UNDECODABLE, topic, id, e);
        }
    }

    private T read(String topic, byte[] record, DatumReader<T> reader) throws IOException {
        var decoder = new GuardedDecoder(record, WireFormat.HEADER_BYTES);
        var value = reader.read(null, decoder);
        if (decoder.remainingBytes() > 0) {
            throw new PoisonRecordException(
                    Cause.TRAILING_BYTES,
                    "%d bytes follow the value in a record of %s".formatted(decoder.remainingBytes(), topic));
        }
        return value;
    }

    private DatumReader<T> reader(String topic, int id) {
        var known = readers.get(id);
        if (known == null) {
            known = reader(topic, id, writerSchema(topic, id));
            readers.put(id, known);
        }
        return known;
    }

    private Schema writerSchema(String topic, int id) {
        if (registry == null) {
            throw new IllegalStateException("Configure the deserializer before it is used");
        }
        try {
            return registry.schema(id);
        } catch (RegistryException e) {
            // A bare 404 is not the registry's word on a schema: the address may be wrong.
            if (e.errorCode() == RegistryException.SCHEMA_NOT_FOUND) {
                throw poison(Cause.UNKNOWN_SCHEMA, topic, id, e);
            }
            throw e;
        } catch (SchemaParseException e) {
            throw poison(Cause.UNREADABLE_SCHEMA, topic, id, e);
        }
    }

    private DatumReader<T> reader(String topic, int id, Schema writer) {
        var read = type == null ? named(topic, id, writer.getFullName()) : type;
        GeneratedClasses.trust();
        var data = SpecificData.getForClass(read);
        return new SpecificDatumReader<>(writer, data.getSchema(read), data);
    }

    /** The class that the writer names, if it is one of ours: a record shall not choose among all that there are. */
    private static Class<? extends SpecificRecord> named(String topic, int id, String name) {
        try {
            if (name.startsWith(Topic.class.getPackageName() + ".")) {
                return Class.forName(name).asSubclass(SpecificRecord.class);
            }
        } catch (ClassNotFoundException | ClassCastException e) {
            throw poison(Cause.INCOMPATIBLE_SCHEMA, topic, id, e);
        }
        throw new PoisonRecordException(
                Cause.INCOMPATIBLE_SCHEMA,
                "A record of %s, written with schema %d, is a %s, for which there is no class here"
                        .formatted(topic, id, name));
    }

    private static PoisonRecordException poison(Cause code, String topic, int id, Throwable cause) {
        return new PoisonRecordException(
                code,
                "A record of %s, written with schema %d, cannot be read: %s".formatted(topic, id, cause.getMessage()),
                cause);
    }
}
