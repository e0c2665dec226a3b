package dev.entente.extraction.memory;

import java.util.function.Function;

/**
 * What a function makes of the words met last. Threads share it and may race for its slots: what one of them loses is
 * but worked out again, so the function must give the same for the same word (decision 070).
 *
 * @param <V> an immutable value
 */
public final class Memory<V> {
    static final int SLOTS = 1 << 14;
    /** Longer ones are seldom met twice. */
    static final int LONGEST = 40;

    private final Function<String, V> function;
    private final Entry[] entries = new Entry[SLOTS];

    private record Entry(String word, Object value) {}

    public Memory(Function<String, V> function) {
        this.function = function;
    }

    /** What the function makes of a word. */
    @SuppressWarnings("unchecked") // every value is the function's
    public V of(String word) {
        var slot = slot(word.hashCode());
        var known = entries[slot];
        if (known != null && known.word.equals(word)) {
            return (V) known.value;
        }
        var value = function.apply(word);
        if (word.length() <= LONGEST) {
            entries[slot] = new Entry(word, value);
        }
        return value;
    }

    static int slot(int hash) {
        var mixed = hash * 0x9E3779B1;
        return mixed >>> 18;
    }
}
