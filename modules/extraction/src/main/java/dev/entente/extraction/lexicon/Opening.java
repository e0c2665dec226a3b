package dev.entente.extraction.lexicon;

import java.util.Locale;

/** A token as the lexicon sees it, and the words that begin with it. */
public final class Opening {
    /** The words that end with it. */
    final Trie.Entry[] words;
    /** What goes on from it, or null where nothing does. */
    final Trie.Node next;
    /** By which it is known where a word of several tokens may go on with it. */
    final int number;

    private final String word;

    Opening(String form, Trie trie) {
        this.word = form.toLowerCase(Locale.ROOT).replace('’', '\'');
        var node = trie.start(word);
        this.words = node.words();
        this.next = node.goesOn() ? node : null;
        this.number = trie.number(word);
    }

    /** The token in small letters and with a plain apostrophe. */
    public String word() {
        return word;
    }
}
