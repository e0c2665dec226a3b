package dev.entente.streams.error;

import dev.entente.registry.PoisonRecordException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.StreamsException;

/** Tells the record that can never be taken in from the outage that passes: the two must not be confused. */
final class Diagnosis {
    private static final int DIGEST_FRAMES = 6;

    private Diagnosis() {}

    /** What is wrong with the record, in one word; nothing where the fault is not the record's. */
    static Optional<String> of(Exception exception) {
        return causes(exception)
                .map(Diagnosis::poison)
                .flatMap(Optional::stream)
                .findFirst()
                // Whatever Kafka itself throws is its own trouble: a store, a timeout, a registry that is away.
                .or(() -> causes(exception).anyMatch(KafkaException.class::isInstance)
                        ? Optional.empty()
                        : Optional.of(Poison.FAILED.name()));
    }

    /**
     * The same for an exception out of a processor. What the processor's own output met (a serde that cannot write, a
     * store that fails) comes as a StreamsException, and by then the record has done part of its work: it must stop.
     */
    static Optional<String> ofProcessing(Exception exception) {
        return causes(exception).anyMatch(StreamsException.class::isInstance) ? Optional.empty() : of(exception);
    }

    /** The exception that says most: the innermost. */
    static Throwable root(Exception exception) {
        return causes(exception).reduce((outer, inner) -> inner).orElse(exception);
    }

    /** The same fault in the same place has the same digest, whatever the record. */
    static String stackDigest(Throwable root) {
        var frames = Arrays.stream(root.getStackTrace()).limit(DIGEST_FRAMES).toList();
        return "%08x".formatted(31 * root.getClass().getName().hashCode() + frames.hashCode());
    }

    private static Optional<String> poison(Throwable cause) {
        if (cause instanceof PoisonException poison) {
            return Optional.of(poison.poison().name());
        }
        if (cause instanceof PoisonRecordException poison) {
            return Optional.of(poison.causeCode().name());
        }
        return cause instanceof SerializationException ? Optional.of(Poison.UNDECODABLE.name()) : Optional.empty();
    }

    private static Stream<Throwable> causes(Throwable exception) {
        return Stream.iterate(exception, java.util.Objects::nonNull, Throwable::getCause);
    }
}
