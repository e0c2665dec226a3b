package dev.entente.extraction.classify;

import java.util.List;

/**
 * A pattern found.
 *
 * @param tokens the first token of each element, in the order of the text
 * @param wording the words of the pattern that stood there: of alternatives, the one
 * @param words how many words of the text it covers, what lies between its elements left out
 */
record Match(Pattern pattern, List<Integer> tokens, List<String> wording, double words) {
    /** How far an act stands from the word that governs it: "agreed to [quickly] lift". */
    private static final int REACH = 4;

    /** Whether this is only the later part of what the other match tells: "sanctions on" of "lift sanctions". */
    boolean isPartOf(Match other) {
        return other.first() < first() && other.words >= words - 0.5 && other.tokens.contains(first());
    }

    /**
     * Whether this is the act that the other match only agrees, refuses, threatens or asks to do: "refused to lift".
     */
    boolean isGovernedBy(Match other) {
        var distance = first() - other.last();
        return other.pattern.governs() && distance > 0 && distance <= REACH;
    }

    /** The root and the words that tell it: "SANCTION: impose sanctions". */
    String told() {
        return pattern.root() + ": " + String.join(" ", wording);
    }

    int first() {
        return tokens.get(0);
    }

    int last() {
        return tokens.get(tokens.size() - 1);
    }
}
