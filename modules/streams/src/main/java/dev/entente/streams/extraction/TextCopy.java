package dev.entente.streams.extraction;

import java.time.Instant;
import java.util.Comparator;

/**
 * An article among those that have one text. The first is the original, as far as we know; where it is withdrawn, the
 * next is.
 *
 * @param article its id
 * @param known when its text came to be known
 */
public record TextCopy(String article, Instant known) implements Comparable<TextCopy> {
    private static final Comparator<TextCopy> ORDER =
            Comparator.comparing(TextCopy::known).thenComparing(TextCopy::article);

    @Override
    public int compareTo(TextCopy that) {
        return ORDER.compare(this, that);
    }
}
