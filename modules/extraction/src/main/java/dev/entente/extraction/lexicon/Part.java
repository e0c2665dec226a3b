package dev.entente.extraction.lexicon;

/** The part of speech of a lexicon's word, which decides how it is inflected. */
public enum Part {
    VERB,
    NOUN,
    /** Not inflected: prepositions, auxiliaries, adjectives, fixed phrases. */
    WORD
}
