package dev.entente.extraction.date;

/** Which way a date without a year, or a bare weekday, leans. */
public enum Tense {
    /** News tells what was: "on Tuesday" is the last one. */
    PAST,
    /** The verb is in the future: "will meet on Tuesday" is the next one. */
    FUTURE
}
