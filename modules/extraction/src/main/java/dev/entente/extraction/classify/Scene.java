package dev.entente.extraction.classify;

import dev.entente.extraction.language.Parse;
import java.util.List;
import java.util.Set;

/**
 * A text with its two parties, each mention of a party one token.
 *
 * @param parse its analysis, parties masked
 * @param stems what each token may be a form of; a party is {@link Pattern#SOURCE} or {@link Pattern#TARGET} alone
 * @param names the words that a party consists of; empty for other tokens
 * @param sources tokens that are the acting party
 * @param targets tokens that are the party acted upon
 */
record Scene(
        Parse parse, List<Set<String>> stems, List<Set<String>> names, List<Integer> sources, List<Integer> targets) {
    int size() {
        return stems.size();
    }

    /**
     * Whether the token is the party acted upon, and its name holds these words: "prisoner" of "the last prisoners".
     */
    boolean isTargetNamed(int token, List<String> words) {
        return is(token, Pattern.TARGET) && names.get(token).containsAll(words);
    }

    boolean is(int token, String stem) {
        return stems.get(token).contains(stem);
    }
}
