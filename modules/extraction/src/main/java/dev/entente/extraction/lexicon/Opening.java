package dev.entente.extraction.lexicon;

import java.util.Locale;

/** A token as the lexicon sees it, and the words that begin with it. */
public final class Opening {
    final Trie.Node node;
    /** By which it is known where a word of several tokens may go on with it. */
    final int number;

    private final String word;

    Opening(String form, Trie trie) {
        this.word = form.toLowerCase(Locale.ROOT).replace('’', '\'');
        this.node = trie.start(word);
        this.number = trie.number(word);
    }

    /** The token in small letters and with a plain apostrophe. */
    public String word() {
        return word;
    }
}
