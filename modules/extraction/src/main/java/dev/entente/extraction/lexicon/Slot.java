package dev.entente.extraction.lexicon;

import java.util.Locale;
import java.util.Optional;

/** A place around a construction where a party may stand. */
public enum Slot {
    /** Who does it: the subject of an active verb, "by ..." of a passive or noun, "...'s" before a noun. */
    SUBJECT,
    /** The object without a preposition: "attacks Georgia"; the subject of a passive. */
    OBJECT,
    /**
     * Between the head and what completes it: "hits Peru with sanctions", "grants Peru a loan"; its passive's subject.
     */
    INNER,
    /** Before the last noun, as its adjective or possessor: "Russian diplomats", "Iran's bank". */
    MODIFIER,
    /** "between A and B", "among". */
    BETWEEN,
    WITH,
    TO,
    FROM,
    AGAINST,
    ON,
    OF,
    FOR,
    IN,
    AT,
    INTO,
    BY,
    OVER,
    TOWARDS,
    ACROSS,
    NEAR,
    ALONG,
    INSIDE,
    INCLUDING,
    /** Whom the word itself names: the Treaty of Lisbon is the EU's. */
    NAMED,
    /** Those last named together. */
    GROUP,
    /** The one last named as acting. */
    ONE,
    /** The organisation last named. */
    ORGANISATION,
    /** The only other state that the sentence names: "After Peru's raid, Chile recalls its ambassador." */
    OTHER;

    /** The preposition that opens the place, where one does. */
    public Optional<String> preposition() {
        return switch (this) {
            case SUBJECT, OBJECT, INNER, MODIFIER, NAMED, GROUP, ONE, ORGANISATION, OTHER -> Optional.empty();
            default -> Optional.of(name().toLowerCase(Locale.ROOT));
        };
    }
}
