package dev.entente.extraction.text;

/**
 * Words of a sentence that stand in quotation marks.
 *
 * @param from first quoted token of the sentence, the opening mark left out
 * @param to one past the last quoted token, the closing mark left out
 * @param begun true where the quotation began in an earlier sentence
 * @param open true where it goes on in the next sentence
 */
public record Quotation(int from, int to, boolean begun, boolean open) {
    /** True where the token stands within the quotation marks. */
    public boolean contains(int token) {
        return from <= token && token < to;
    }
}
