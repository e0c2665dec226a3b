package dev.entente.extraction.lexicon;

import java.util.List;
import java.util.Set;

/**
 * The tokens {@code [from, to)} of a sentence are this word.
 *
 * @param part the word's, which is asked for most
 * @param forms every inflection that they can be: "signed" is past and participle
 * @param constructions those of which it may be the head
 * @param classHash the hash of the word's class, by which most of those that it is not are known
 */
public record Hit(
        int from, int to, Word word, Part part, Set<Form> forms, List<Construction> constructions, int classHash) {
    /** True where the word is of that class. */
    public boolean is(String wordClass) {
        return classHash == wordClass.hashCode() && word.wordClass().equals(wordClass);
    }

    /** The number of its tokens. */
    public int length() {
        return to - from;
    }

    public boolean isVerb() {
        return part == Part.VERB;
    }

    public boolean isNoun() {
        return part == Part.NOUN;
    }
}
