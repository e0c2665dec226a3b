package dev.entente.extraction.lexicon;

/** The inflection in which a word was met. */
public enum Form {
    /** "sign": the infinitive, and the present of several. */
    BASE,
    /** "signs". */
    PRESENT,
    /** "signed", as in "they signed it". */
    PAST,
    /** "signed", as in "it was signed". */
    PARTICIPLE,
    /** "signing". */
    GERUND,
    SINGULAR,
    PLURAL,
    /** A word that is not inflected. */
    PLAIN
}
