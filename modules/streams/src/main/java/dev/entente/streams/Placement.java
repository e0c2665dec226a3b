package dev.entente.streams;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/** Where Kafka's own producers place a key, and so where everybody looks for it. */
public final class Placement {
    private Placement() {}

    /** The partition of a key, by murmur2 over its UTF-8 bytes. */
    public static int partition(String key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}
