package dev.entente.extraction.lexicon;

/**
 * A word or phrase of a class.
 *
 * @param wordClass name of the class: "SEVER"
 * @param part how it is inflected; of a phrase, its first word for verbs and its last for nouns
 * @param phrase the dictionary form: "break off"
 * @param value the value of a facet that this word names, else empty: "strategic partnership" is STRATEGIC_PARTNERSHIP
 */
public record Word(String wordClass, Part part, String phrase, String value) {}
