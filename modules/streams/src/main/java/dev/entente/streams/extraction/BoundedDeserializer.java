package dev.entente.streams.extraction;

import dev.entente.model.Topics;
import dev.entente.streams.error.Poison;
import dev.entente.streams.error.PoisonException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;

/**
 * Refuses a value that is larger than its topic is made for, before anything is made of it. A broker measures records
 * as they are compressed, so that much larger ones pass it.
 *
 * @param inner reads those that are not
 * @param maxBytes the largest value that is read
 */
public record BoundedDeserializer<T>(Deserializer<T> inner, int maxBytes) implements Deserializer<T> {

    /** The deserializer of this serde, held to the largest article that is read. */
    public static <T> BoundedDeserializer<T> of(Serde<T> serde) {
        return new BoundedDeserializer<>(serde.deserializer(), Topics.MAX_ARTICLE_BYTES);
    }

    @Override
    public T deserialize(String topic, byte[] value) {
        if (value != null && value.length > maxBytes) {
            throw new PoisonException(
                    Poison.OVERSIZED,
                    "the value has %d bytes, and %d are the most that is read: cut it, and publish it again"
                            .formatted(value.length, maxBytes));
        }
        return inner.deserialize(topic, value);
    }

    @Override
    public void close() {
        inner.close();
    }
}
