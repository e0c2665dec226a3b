package dev.entente.extraction.text;

import java.util.Arrays;

/**
 * Counts, bit by bit, how many of many 64-bit words have it set. Eight bits are counted at once, each in a byte of its
 * own, so that a word costs eight additions and not sixty-four.
 */
final class Votes {
    private static final int BYTE = 0xff;
    private static final long[] SPREAD = new long[BYTE + 1];

    static {
        for (var bits = 0; bits <= BYTE; bits++) {
            for (var bit = 0; bit < Byte.SIZE; bit++) {
                SPREAD[bits] |= (long) (bits >>> bit & 1) << bit * Byte.SIZE;
            }
        }
    }

    private final long[] lanes = new long[Byte.SIZE];
    private final int[] counts = new int[Long.SIZE];
    private int pending;
    private int total;

    void add(long word) {
        for (var lane = 0; lane < lanes.length; lane++) {
            lanes[lane] += SPREAD[(int) (word >>> lane * Byte.SIZE) & BYTE];
        }
        total++;
        if (++pending == BYTE) {
            flush();
        }
    }

    /** The bits that more than half of the words have set. */
    long majority() {
        flush();
        var majority = 0L;
        for (var bit = 0; bit < counts.length; bit++) {
            majority |= counts[bit] * 2L > total ? 1L << bit : 0;
        }
        return majority;
    }

    private void flush() {
        for (var bit = 0; bit < counts.length; bit++) {
            counts[bit] += (int) (lanes[bit / Byte.SIZE] >>> bit % Byte.SIZE * Byte.SIZE) & BYTE;
        }
        Arrays.fill(lanes, 0);
        pending = 0;
    }
}
