package dev.entente.extraction.frame;

import dev.entente.extraction.lexicon.Construction;
import dev.entente.extraction.lexicon.Hit;
import java.util.List;

/**
 * A construction found in a sentence.
 *
 * @param construction what was found
 * @param words the words of its classes, in the order of the pattern
 * @param begin first token of the words found
 * @param end one past the last
 * @param voice how the words stand
 */
record Match(Construction construction, List<Hit> words, int begin, int end, Voice voice) {
    /** How the words of a construction stand in the sentence. */
    enum Voice {
        /** "A signs the treaty". */
        ACTIVE,
        /** "The treaty was signed". */
        PASSIVE,
        /** "The treaty signed by A": told as known. */
        REDUCED,
        /** "The treaty, which A signed": told as known too. */
        RELATIVE,
        /** "The signing of the treaty". */
        NOMINAL
    }

    Hit head() {
        return words.get(0);
    }

    /** Whether a passive's subject stands for the party within the pattern: "Peru | was hit with sanctions". */
    boolean isInner() {
        return construction.hasInner() && end > head().to() && begin <= head().from();
    }

    /** The last noun of the pattern, or its head. */
    Hit last() {
        return words.get(words.size() - 1);
    }
}
