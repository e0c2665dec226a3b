package dev.entente.extraction.language.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sets of up to {@value #MOST} numbers, a bit for each, among which a network may choose. */
public final class Choices {

    /** Where nothing is ruled out. */
    public static final long ALL = -1;

    private static final int MOST = Long.SIZE - 1;

    private Choices() {}

    static void requireRoom(int numbers) {
        if (numbers > MOST) {
            throw new IllegalArgumentException(
                    "A network may choose among %d outputs, not %d: train with fewer tags and relations"
                            .formatted(MOST, numbers));
        }
    }

    /** True where there is nothing to choose. */
    static boolean isSingle(long choices) {
        return (choices & choices - 1) == 0;
    }

    /** The lowest number. */
    static int first(long choices) {
        return Long.numberOfTrailingZeros(choices);
    }

    /** The set without its lowest number. */
    static long rest(long choices) {
        return choices & choices - 1;
    }

    /** Writes the distinct sets, then for each place which it holds. */
    static void write(long[] choices, DataOutput out) throws IOException {
        Map<Long, Integer> numbers = new LinkedHashMap<>();
        for (long set : choices) {
            numbers.putIfAbsent(set, numbers.size());
        }
        out.writeInt(numbers.size());
        for (long set : numbers.keySet()) {
            out.writeLong(set);
        }
        for (long set : choices) {
            out.writeInt(numbers.get(set));
        }
    }

    static long[] read(int length, DataInput in) throws IOException {
        long[] sets = new long[in.readInt()];
        for (int i = 0; i < sets.length; i++) {
            sets[i] = in.readLong();
        }
        byte[] bytes = new byte[length * Integer.BYTES];
        in.readFully(bytes);
        int[] numbers = new int[length];
        ByteBuffer.wrap(bytes).asIntBuffer().get(numbers);
        long[] choices = new long[length];
        for (int i = 0; i < length; i++) {
            choices[i] = sets[numbers[i]];
        }
        return choices;
    }
}
