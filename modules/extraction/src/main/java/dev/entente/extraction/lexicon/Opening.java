package dev.entente.extraction.lexicon;

import java.util.Locale;

/** A token as the lexicon sees it, and the words that begin with it. */
public final class Opening {
    final Trie.Node node;
    /** True where a word of several tokens may go on with it. */
    final boolean goesOn;

    private final String word;

    Opening(String form, Trie trie) {
        this.word = form.toLowerCase(Locale.ROOT).replace('’', '\'');
        this.node = trie.start(word);
        this.goesOn = trie.goesOn(word);
    }

    /** The token in small letters and with a plain apostrophe. */
    public String word() {
        return word;
    }
}
