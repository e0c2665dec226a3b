package dev.entente.extraction;

/** What became of an article: each has exactly one outcome. */
public enum Outcome {
    /** Read; it may hold no claim. */
    READ,
    /** Not in English, and so not read. */
    OTHER_LANGUAGE,
    /** There is no word in it. */
    EMPTY
}
