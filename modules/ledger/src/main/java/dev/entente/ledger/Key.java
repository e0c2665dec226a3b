package dev.entente.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Builds keys whose unsigned byte order is the order of their parts. A text ends with {@code 00 01} and a zero byte
 * within it is written {@code 00 FF}, so that no text's key is the beginning of another's.
 */
final class Key {
    /** After every key: no code of an actor begins so. */
    static final byte[] LAST = {(byte) 0xFF};

    /** The order in which a store holds keys. */
    static final Comparator<byte[]> ORDER = Arrays::compareUnsigned;

    static final Key EMPTY = new Key(new byte[0]);

    private final byte[] bytes;

    private Key(byte[] bytes) {
        this.bytes = bytes;
    }

    static Key of(String text) {
        return EMPTY.with(text);
    }

    Key with(String text) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(bytes);
        for (var b : text.getBytes(StandardCharsets.UTF_8)) {
            out.write(b);
            if (b == 0) {
                out.write(0xFF);
            }
        }
        out.write(0);
        out.write(1);
        return new Key(out.toByteArray());
    }

    /** The text that a key begins with, where it has no zero byte: as a pair has none. */
    static String firstText(byte[] key) {
        var end = 0;
        while (key[end] != 0) {
            end++;
        }
        return new String(key, 0, end, StandardCharsets.UTF_8);
    }

    /** The text that stands in a key from a byte on. */
    static String text(byte[] key, int from) {
        var text = new ByteArrayOutputStream();
        for (int i = from; key[i] != 0 || key[i + 1] != 1; i++) {
            text.write(key[i]);
            if (key[i] == 0) {
                i++;
            }
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    /** The number that stands in a key from a byte on. */
    static long number(byte[] key, int from) {
        return ByteBuffer.wrap(key, from, Long.BYTES).getLong() ^ Long.MIN_VALUE;
    }

    /** What stands in a key after the one that it begins with. */
    static byte[] rest(byte[] key, Key beginning) {
        return Arrays.copyOfRange(key, beginning.bytes.length, key.length);
    }

    /** The first key after one. */
    static byte[] after(byte[] key) {
        return Arrays.copyOf(key, key.length + 1);
    }

    Key with(Place place) {
        return with(place.day().toEpochDay()).with(place.first().toEpochDay());
    }

    /** In the order in which claims are trusted and shown, the best first. */
    Key with(Mention mention) {
        return with(-Double.doubleToLongBits(mention.claim().getConfidence()))
                .with(mention.article())
                .with(mention.claim().getBegin())
                .with(mention.id());
    }

    Key with(char kind) {
        return withBytes((byte) kind);
    }

    Key with(long number) {
        var ordered = number ^ Long.MIN_VALUE;
        var eight = new byte[8];
        for (int i = 0; i < 8; i++) {
            eight[i] = (byte) (ordered >>> (56 - 8 * i));
        }
        return withBytes(eight);
    }

    byte[] bytes() {
        return bytes;
    }

    /** The first key after all that begin with this one. */
    byte[] end() {
        var end = bytes.clone();
        for (int i = end.length - 1; i >= 0; i--) {
            if (end[i] != (byte) 0xFF) {
                end[i]++;
                return Arrays.copyOf(end, i + 1);
            }
        }
        throw new IllegalStateException("A key begins with a pair's code, and so has an end");
    }

    private Key withBytes(byte... more) {
        var joined = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, joined, bytes.length, more.length);
        return new Key(joined);
    }
}
