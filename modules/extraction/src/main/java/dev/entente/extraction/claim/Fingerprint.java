package dev.entente.extraction.claim;

import java.util.Locale;

/**
 * A simhash (Charikar 2002) over runs of four words: copies of one wire story, cut or retitled, differ in few of its 64
 * bits.
 */
public final class Fingerprint {
    private static final int RUN = 4;

    private Fingerprint() {}

    /** The 64 bits. */
    public static long of(String text) {
        var words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        var weights = new int[Long.SIZE];
        for (int i = 0; i + RUN <= Math.max(words.length, RUN); i++) {
            var hash = 0L;
            for (int j = i; j < Math.min(words.length, i + RUN); j++) {
                hash = 31 * hash + spread(words[j].hashCode());
            }
            hash = spread(hash);
            for (int bit = 0; bit < Long.SIZE; bit++) {
                weights[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
            }
        }
        var bits = 0L;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            bits |= weights[bit] > 0 ? 1L << bit : 0;
        }
        return bits;
    }

    /** The finaliser of splitmix64: every bit of the input moves half of the output's. */
    private static long spread(long value) {
        var z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
