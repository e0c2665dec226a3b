package dev.entente.extraction.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What an article is known by: its hash, the same for the same text alone, and its fingerprint, nearly the same for
 * nearly the same text.
 *
 * @param hash SHA-256 of the text in UTF-8, 64 hexadecimal digits
 * @param simHash SimHash (Charikar 2002) over shingles of three words: letters and digits in small letters, the rest
 *     left out, so that a copy with another layout has the same
 */
public record Fingerprint(String hash, long simHash) {
    private static final int NEAR = 6;
    private static final char NONE = 0;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** The fingerprint of a text. */
    public static Fingerprint of(String text) {
        return new Fingerprint(sha256(text), simHash(text));
    }

    /** In how many of the 64 bits two SimHashes differ. */
    public static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    /** True where both are copies of one text, shortened or with another head or foot at most. */
    public boolean isNear(Fingerprint that) {
        return distance(simHash, that.simHash) <= NEAR;
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static long simHash(String text) {
        var votes = new Votes();
        var beforeLast = 0L;
        var last = 0L;
        var word = FNV_OFFSET;
        var letters = text.toCharArray();
        for (var i = 0; i <= letters.length; i++) {
            var letter = i < letters.length ? small(letters[i]) : NONE;
            if (letter != NONE) {
                word = (word ^ letter) * FNV_PRIME;
            } else if (word != FNV_OFFSET) {
                votes.add(mix(beforeLast * 31 + last * 17 + word));
                beforeLast = last;
                last = word;
                word = FNV_OFFSET;
            }
        }
        return votes.majority();
    }

    /** The letter in its small form, or the digit; {@link #NONE} where it is neither. */
    private static char small(char c) {
        if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
            return c;
        }
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : NONE;
        }
        return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : NONE;
    }

    /** The finalizer of SplitMix64, so that every bit of a shingle depends on all of its words. */
    private static long mix(long value) {
        var z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
