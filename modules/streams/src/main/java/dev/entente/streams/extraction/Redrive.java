package dev.entente.streams.extraction;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;

/**
 * Where a record that comes again out of the dead letters first lay. It keeps its place among the article's revisions:
 * a mended old revision must not beat a newer one.
 *
 * @param partition first partition
 * @param offset first offset, and so its revision
 */
public record Redrive(int partition, long offset) {
    /** Header of a redriven record: partition and offset, a 32-bit and a 64-bit integer, big-endian. */
    public static final String HEADER = "entente.origin";

    /** The header of a record, where it has one. */
    public static Optional<Redrive> origin(Headers headers) {
        var header = headers.lastHeader(HEADER);
        if (header == null || header.value() == null || header.value().length != Integer.BYTES + Long.BYTES) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(header.value());
        return Optional.of(new Redrive(bytes.getInt(), bytes.getLong()));
    }

    /** The header's value. */
    public byte[] toBytes() {
        return ByteBuffer.allocate(Integer.BYTES + Long.BYTES)
                .putInt(partition)
                .putLong(offset)
                .array();
    }
}
