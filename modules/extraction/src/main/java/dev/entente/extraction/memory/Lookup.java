package dev.entente.extraction.memory;

import java.util.function.Function;

/**
 * What a function makes of words. What it made of a spelling is kept with that, and so found again at once (decision
 * 125); the function must give the same for the same word.
 *
 * @param <V> an immutable value
 */
public final class Lookup<V> {
    static final int PLACES = Place.values().length;

    private final int place;
    private final Function<String, V> function;

    /** Where a spelling keeps what is found. Two look-ups that share a place displace what the other found. */
    public enum Place {
        LEXICON,
        ACTORS,
        LANGUAGE,
        DATES
    }

    /** What was found by whom. */
    record Found(Lookup<?> lookup, Object value) {}

    public Lookup(Place place, Function<String, V> function) {
        this.place = place.ordinal();
        this.function = function;
    }

    /** What the function makes of a word. */
    @SuppressWarnings("unchecked") // what this look-up found is the function's
    public V of(Spelling spelling) {
        var found = spelling.found[place];
        if (found != null && found.lookup == this) {
            return (V) found.value;
        }
        var value = function.apply(spelling.form());
        spelling.found[place] = new Found(this, value);
        return value;
    }
}
