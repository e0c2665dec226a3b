package dev.entente.extraction.text;

/**
 * A word or a mark of a sentence.
 *
 * @param form the characters as they are read; where the article is HTML, after its entities are decoded
 * @param begin first UTF-16 unit in the article's text as published
 * @param end one past the last unit
 */
public record Token(String form, int begin, int end) {}
