package dev.entente.extraction.memory;

import java.util.function.Function;

/**
 * What a function makes of words. What it made of a spelling is kept with that, and so found again at once (decision
 * 125); the function must give the same for the same word.
 *
 * @param <V> an immutable value
 */
public final class Lookup<V> {
    private final Place place;
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
        this.place = place;
        this.function = function;
    }

    /** What the function makes of a word. */
    @SuppressWarnings("unchecked") // what this look-up found is the function's
    public V of(Spelling spelling) {
        var found = found(spelling);
        if (found != null && found.lookup == this) {
            return (V) found.value;
        }
        var value = function.apply(spelling.form());
        keep(spelling, new Found(this, value));
        return value;
    }

    private Found found(Spelling spelling) {
        return switch (place) {
            case LEXICON -> spelling.inLexicon;
            case ACTORS -> spelling.inActors;
            case LANGUAGE -> spelling.inLanguage;
            case DATES -> spelling.inDates;
        };
    }

    private void keep(Spelling spelling, Found found) {
        switch (place) {
            case LEXICON -> spelling.inLexicon = found;
            case ACTORS -> spelling.inActors = found;
            case LANGUAGE -> spelling.inLanguage = found;
            case DATES -> spelling.inDates = found;
        }
    }
}
