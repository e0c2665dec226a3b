package dev.entente.extraction.lexicon;

import java.util.Set;

/**
 * The tokens {@code [from, to)} of a sentence are this word.
 *
 * @param forms every inflection that they can be: "signed" is past and participle
 */
public record Hit(int from, int to, Word word, Set<Form> forms) {
    /** True where the word is of that class. */
    public boolean is(String wordClass) {
        return word.wordClass().equals(wordClass);
    }

    /** The number of its tokens. */
    public int length() {
        return to - from;
    }

    public boolean isVerb() {
        return word.part() == Part.VERB;
    }

    public boolean isNoun() {
        return word.part() == Part.NOUN;
    }
}
