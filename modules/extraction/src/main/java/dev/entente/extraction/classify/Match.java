package dev.entente.extraction.classify;

import java.util.List;

/**
 * A pattern found.
 *
 * @param tokens the first token of each element, in the order of the text
 * @param words how many words of the text it covers, what lies between its elements left out
 */
record Match(Pattern pattern, List<Integer> tokens, double words) {
    /** Whether this is only the later part of what the other match tells: "sanctions on" of "lift sanctions". */
    boolean isPartOf(Match other) {
        return other.first() < first() && other.words >= words - 0.5 && other.tokens.contains(first());
    }

    int first() {
        return tokens.get(0);
    }

    int last() {
        return tokens.get(tokens.size() - 1);
    }
}
