package dev.entente.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many claims of a lane begin on a day, by how many days they span.
 *
 * @param counts for one day, for two, and so on to {@link Telling#MAX_DAYS}
 */
record Spans(List<Integer> counts) {
    static final Spans NONE = new Spans(Collections.nCopies(Telling.MAX_DAYS, 0));

    /** The same with so many more claims (or less) that span so many days. */
    Spans plus(int days, int more) {
        return new Spans(IntStream.range(0, counts.size())
                .mapToObj(i -> i == days - 1 ? counts.get(i) + more : counts.get(i))
                .toList());
    }

    /** True where some claim that begins on the day still goes on so many days later. */
    boolean reach(long daysLater) {
        return counts.stream().skip(daysLater).anyMatch(count -> count > 0);
    }

    byte[] encode() {
        var bytes = ByteBuffer.allocate(Integer.BYTES * counts.size());
        counts.forEach(bytes::putInt);
        return bytes.array();
    }

    static Spans decode(byte[] bytes) {
        var counts = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(counts);
        return new Spans(Arrays.stream(counts).boxed().toList());
    }
}
