package dev.entente.streams;

import dev.entente.streams.error.Poison;
import dev.entente.streams.error.PoisonException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Keys as plain UTF-8. Kafka's own reads malformed bytes as question marks, so that two different keys could become
 * one; this one refuses them.
 */
public final class Utf8Serde implements Serde<String> {
    @Override
    public Serializer<String> serializer() {
        return new StringSerializer();
    }

    @Override
    public Deserializer<String> deserializer() {
        return (topic, bytes) -> bytes == null ? null : decode(bytes);
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new PoisonException(
                    Poison.INVALID_KEY, "the key is not UTF-8: write it again with a plain UTF-8 string as its key", e);
        }
    }
}
