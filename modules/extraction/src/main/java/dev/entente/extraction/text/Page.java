package dev.entente.extraction.text;

import java.util.List;
import java.util.Optional;

/**
 * An article's readable text, cut into blocks.
 *
 * @param text the readable text
 * @param offsets where it stands in the text as published
 * @param blocks its paragraphs, in order and without overlap
 * @param title headline that the page's metadata gives
 * @param source publisher that the page's metadata gives
 * @param published date or instant of publication that the page's metadata gives
 */
record Page(
        String text,
        Offsets offsets,
        List<Block> blocks,
        Optional<String> title,
        Optional<String> source,
        Optional<Stated> published) {

    /** A date or instant as it is written, and what states it. */
    record Stated(String value, String by) {}

    /**
     * A paragraph of the readable text.
     *
     * @param isApart whether an empty line or a tag stands before it
     * @param role what the markup says of it
     */
    record Block(int begin, int end, boolean isApart, Role role) {
        private static final int SHORTEST_DOUBLED = 20;
        private static final int LONGEST_DOUBLED = 600;

        /** A headline that is told twice in one line, with or without a space between, as the two that it is. */
        List<Block> halves(String text) {
            var length = end - begin;
            var half = length / 2;
            if (length < SHORTEST_DOUBLED
                    || length > LONGEST_DOUBLED
                    || !text.regionMatches(begin, text, end - half, half)
                    || (length % 2 != 0 && !Characters.isSpace(text.charAt(begin + half)))) {
                return List.of(this);
            }
            return List.of(new Block(begin, begin + half, isApart, role), new Block(end - half, end, true, role));
        }
    }

    /** What the markup says of a paragraph. */
    enum Role {
        TEXT,
        HEADING,
        CAPTION
    }
}
