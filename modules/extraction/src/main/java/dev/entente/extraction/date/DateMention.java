package dev.entente.extraction.date;

import dev.entente.model.Edtf;
import java.util.Optional;

/**
 * Words of a sentence that say a date.
 *
 * @param from first token of the phrase, its preposition included
 * @param to one past the last token
 * @param date what it says; absent where the words are relative to a day that is not known
 * @param derivation how the date was found, in words: "'yesterday' from 2024-05-10"
 * @param kind how what is told relates to the date
 * @param ambiguous true where the words can mean another date too: 04/05/2024
 */
public record DateMention(int from, int to, Optional<Edtf> date, String derivation, Kind kind, boolean ambiguous) {
    /** How what is told relates to the date. */
    public enum Kind {
        /** It happens at the date, or at some time within it. */
        ON,
        /** It holds from the date on. */
        SINCE,
        /** It was so by the date: then or at some time before. */
        UNTIL,
        /** It happens before the date. */
        BEFORE,
        /** It happens after the date. */
        AFTER,
        /** It lasts from the date's first day to its last. */
        BETWEEN,
        /** It lasts, or happens at some time within, a stretch that ends or begins at the anchor. */
        DURATION,
        /**
         * The date belongs to a name, and tells nothing of what happens: "the 1991 Declaration", "the May 10 talks".
         */
        NAMED,
        /** The date is that of what is remembered: the 20th anniversary, said in 2025, is of 2005. */
        ANNIVERSARY
    }
}
