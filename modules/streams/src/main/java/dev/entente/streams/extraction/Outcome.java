package dev.entente.streams.extraction;

/** What became of an article's record. Every record that is taken in has exactly one. */
public enum Outcome {
    /** Read; it may have said nothing of any pair. */
    READ,
    /** Not in English: recognised, and left unread. */
    OTHER_LANGUAGE,
    /** No text to read. */
    EMPTY,
    /** Withdrawn, by a retraction or a null value. */
    RETRACTED,
    /** The same record again: nothing to do. */
    DUPLICATE,
    /** Older than what is known of the article: it came late, and loses. */
    SUPERSEDED
}
