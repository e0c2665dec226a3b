package dev.entente.extraction.text;

import dev.entente.extraction.memory.Spelling;

/**
 * A word or a mark of a sentence.
 *
 * @param spelling the characters as they are read; where the article is HTML, after its entities are decoded
 * @param begin first UTF-16 unit in the article's text as published
 * @param end one past the last unit
 */
public record Token(Spelling spelling, int begin, int end) {
    /** The characters as they are read. */
    public String form() {
        return spelling.form();
    }

    /** The first code point of them. */
    public int first() {
        return spelling.first();
    }
}
