package dev.entente.evaluation.reading;

/** What a reader makes of a claim. */
enum Verdict {
    /** The text says so. */
    RIGHT,
    /** The text does not say so. */
    FALSE,
    /** Readers may differ: counted as false. */
    UNSURE
}
