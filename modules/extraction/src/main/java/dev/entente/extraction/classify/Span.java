package dev.entente.extraction.classify;

/**
 * A stretch of text.
 *
 * @param begin first UTF-16 unit
 * @param end one past the last unit
 */
public record Span(int begin, int end) {
    boolean overlaps(int from, int to) {
        return begin < to && from < end;
    }
}
