package dev.entente.server.topic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.common.Uuid;

/**
 * How far somebody has read a topic: its UUID and the next offset of each partition. It is the id of a server-sent
 * event and the cursor of a page, so whoever holds one can go on from it, at this server or another.
 *
 * @param topic UUID of the topic; another topic under the same name makes the position worthless, and known to be so
 * @param next next offset to read, by partition
 */
public record Position(Uuid topic, List<Long> next) {
    private static final String SEPARATOR = ".";

    public Position {
        next = List.copyOf(next);
    }

    /** Before the first record. */
    public static Position start(Uuid topic, int partitions) {
        return new Position(
                topic, LongStream.generate(() -> 0).limit(partitions).boxed().toList());
    }

    /** Reads {@code <uuid>.<offset>.<offset>...}. */
    public static Position parse(String text) {
        var parts = text.strip().split("\\" + SEPARATOR, -1);
        try {
            var offsets = Arrays.stream(parts).skip(1).map(Long::parseLong).toList();
            if (offsets.isEmpty() || offsets.stream().anyMatch(offset -> offset < 0)) {
                throw new IllegalArgumentException("no offsets");
            }
            return new Position(Uuid.fromString(parts[0]), offsets);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'%s' is not a position: give one back as an earlier answer gave it, or none at all"
                            .formatted(text),
                    e);
        }
    }

    /** The position once the record at this partition and offset is read. */
    public Position past(int partition, long offset) {
        var after = new java.util.ArrayList<>(next);
        after.set(partition, offset + 1);
        return new Position(topic, after);
    }

    /**
     * The further of the two in each partition.
     *
     * @param other position in the same topic
     */
    public Position orFurther(Position other) {
        return new Position(
                topic,
                IntStream.range(0, next.size())
                        .mapToObj(p -> Math.max(next.get(p), other.next.get(p)))
                        .toList());
    }

    /**
     * True where it lies ahead of the other in no partition.
     *
     * @param other position in the same topic
     */
    public boolean isWithin(Position other) {
        return orFurther(other).equals(other);
    }

    /** So many records before it in each partition, or at the start. */
    public Position back(long records) {
        return new Position(
                topic,
                next.stream().map(offset -> Math.max(0, offset - records)).toList());
    }

    /** True where the record lies before it. */
    public boolean hasPassed(int partition, long offset) {
        return offset < next.get(partition);
    }

    @Override
    public String toString() {
        return topic + next.stream().map(offset -> SEPARATOR + offset).collect(Collectors.joining());
    }
}
