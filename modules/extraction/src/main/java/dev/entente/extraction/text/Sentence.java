package dev.entente.extraction.text;

import java.util.List;

/**
 * A sentence, a headline, or the piece of a sentence too long to be one.
 *
 * @param begin first UTF-16 unit in the article's text as published, where the first token begins
 * @param end one past the last unit, where the last token ends
 * @param tokens its words and marks, at least one
 * @param section part of the article that it stands in
 * @param paragraph index of its paragraph within the article
 * @param quotations what stands in quotation marks, in order and without overlap
 */
public record Sentence(
        int begin, int end, List<Token> tokens, Section section, int paragraph, List<Quotation> quotations) {
    /** True where the token stands within quotation marks. */
    public boolean isQuoted(int token) {
        for (var quotation : quotations) {
            if (quotation.contains(token)) {
                return true;
            }
        }
        return false;
    }
}
