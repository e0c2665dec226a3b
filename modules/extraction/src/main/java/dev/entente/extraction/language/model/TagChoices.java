package dev.entente.extraction.language.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which tags a word may have, as {@link Choices}: a tagger weighs no others. What is known of the word itself counts
 * where it is common enough, "Peace" apart from "peace"; else what is known of all words of its ending and shape.
 * Immutable.
 */
public final class TagChoices {

    private static final int WORD = 0;
    private static final int LONG_ENDING = 1;
    private static final int SHORT_ENDING = 2;
    private static final int SHAPE = 3;
    private static final int LETTERS_BITS = Integer.SIZE;
    private static final int LOOK_BITS = Byte.SIZE;
    private static final long LETTERS_MASK = (1L << LETTERS_BITS) - 1;

    private final long[] keys;
    private final long[] choices;

    private TagChoices(long[] keys, long[] choices) {
        this.keys = keys;
        this.choices = choices;
    }

    /** @param choices by some of the {@link #keys} */
    public static TagChoices of(Map<Long, Long> choices) {
        SortedMap<Long, Long> ascending = new TreeMap<>(choices);
        return new TagChoices(
                ascending.keySet().stream().mapToLong(Long::longValue).toArray(),
                ascending.values().stream().mapToLong(Long::longValue).toArray());
    }

    /** @param choices by {@link Tokens#hash}, whatever the case of the word */
    public static TagChoices ofWords(Map<Integer, Long> choices) {
        Map<Long, Long> byKey = new TreeMap<>();
        choices.forEach((word, tags) -> {
            byKey.put(key(WORD, word, 0), tags);
            byKey.put(key(WORD, word, 1), tags);
        });
        return of(byKey);
    }

    /** What the choices of a word may be known by, from the word itself to what it looks like. */
    public static long[] keys(String form) {
        int shape = Shape.of(form);
        return new long[] {
            key(WORD, Word.hash(form), isCapitalised(form) ? 1 : 0),
            key(LONG_ENDING, Word.suffix(form, 3), shape),
            key(SHORT_ENDING, Word.suffix(form, 2), shape),
            key(SHAPE, 0, shape)
        };
    }

    private static boolean isCapitalised(String form) {
        return !form.isEmpty() && Character.isUpperCase(form.charAt(0));
    }

    private static long key(int kind, int letters, int look) {
        return ((long) kind << LETTERS_BITS | letters & LETTERS_MASK) << LOOK_BITS | look;
    }

    /** The tags that a word may have. */
    long of(String form) {
        for (long key : keys(form)) {
            int entry = Arrays.binarySearch(keys, key);
            if (entry >= 0) {
                return choices[entry];
            }
        }
        return Choices.ALL;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(keys.length);
        long previous = 0;
        for (long key : keys) {
            out.writeLong(key - previous);
            previous = key;
        }
        Choices.write(choices, out);
    }

    static TagChoices read(DataInput in) throws IOException {
        long[] keys = new long[in.readInt()];
        long previous = 0;
        for (int i = 0; i < keys.length; i++) {
            keys[i] = previous + in.readLong();
            previous = keys[i];
        }
        return new TagChoices(keys, Choices.read(keys.length, in));
    }
}
