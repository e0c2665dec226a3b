package dev.entente.registry;

import dev.entente.registry.PoisonRecordException.Cause;
import java.io.EOFException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Somebody else's serde that fails as ours does. Confluent's throws the same {@code SerializationException} for a
 * record that is broken and for a registry that is down; which of the two it was stands in its causes.
 */
final class ForeignSerde<T> implements Serde<T> {
    private final Serde<T> foreign;
    private final Class<T> type;

    ForeignSerde(Serde<T> foreign, Class<T> type) {
        this.foreign = foreign;
        this.type = type;
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> {
            try {
                return foreign.serializer().serialize(topic, value);
            } catch (SerializationException e) {
                throw outage(e)
                        .<RuntimeException>map(cause -> unavailable(topic, e))
                        .orElse(e);
            }
        };
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, record) -> {
            try {
                return read(topic, record);
            } catch (SerializationException e) {
                throw outage(e)
                        .<RuntimeException>map(cause -> unavailable(topic, e))
                        .orElseGet(() -> poison(topic, e));
            }
        };
    }

    @Override
    public void close() {
        foreign.close();
    }

    private T read(String topic, byte[] record) {
        if (record != null) {
            WireFormat.schemaId(topic, record);
        }
        Object value = foreign.deserializer().deserialize(topic, record);
        if (value != null && !type.isInstance(value)) {
            throw new PoisonRecordException(
                    Cause.INCOMPATIBLE_SCHEMA,
                    "A record of %s holds a %s, not a %s"
                            .formatted(topic, value.getClass().getName(), type.getName()));
        }
        return type.cast(value);
    }

    private static Optional<Throwable> outage(SerializationException e) {
        return e instanceof PoisonRecordException
                ? Optional.empty()
                : causes(e).filter(ForeignSerde::isOutage).findFirst();
    }

    private static boolean isOutage(Throwable cause) {
        return cause instanceof SocketException
                || cause instanceof SocketTimeoutException
                || cause instanceof UnknownHostException
                || cause instanceof SSLException
                || (isRestAnswer(cause) && !isUnknownSchema(cause));
    }

    private static RegistryUnavailableException unavailable(String topic, SerializationException e) {
        return new RegistryUnavailableException(
                "The schema registry does not serve the serde of " + topic + ": " + e.getMessage(), e);
    }

    private static PoisonRecordException poison(String topic, SerializationException e) {
        if (e instanceof PoisonRecordException known) {
            return known;
        }
        var code = causes(e).anyMatch(ForeignSerde::isUnknownSchema)
                ? Cause.UNKNOWN_SCHEMA
                : causes(e).anyMatch(EOFException.class::isInstance) ? Cause.TRUNCATED : Cause.UNDECODABLE;
        return new PoisonRecordException(code, "A record of %s cannot be read: %s".formatted(topic, e.getMessage()), e);
    }

    private static boolean isRestAnswer(Throwable cause) {
        return cause.getClass().getSimpleName().equals("RestClientException");
    }

    private static boolean isUnknownSchema(Throwable cause) {
        // Known by name alone, so that nothing here needs Confluent's classes. Their message ends in the error code.
        return isRestAnswer(cause)
                && cause.getMessage() != null
                && cause.getMessage().endsWith("error code: " + RegistryException.SCHEMA_NOT_FOUND);
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
    }
}
