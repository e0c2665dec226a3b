package dev.entente.extraction.language.model;

import dev.entente.extraction.memory.Spelling;
import java.util.Arrays;
import java.util.List;

/** A sentence as the features see it: a word for each position. */
public final class Tokens {

    /** The position of the first token; those before it are empty. */
    public static final int FIRST = 2;

    private static final int PADDING = FIRST + 3;

    private final Lexicon lexicon;
    private final int size;
    private final Word[] words;

    private Tokens(Lexicon lexicon, int size) {
        this.lexicon = lexicon;
        this.size = size;
        this.words = new Word[size + PADDING];
        Arrays.fill(words, 0, FIRST, Word.BEFORE);
        Arrays.fill(words, FIRST + size, words.length, Word.AFTER);
    }

    /** Looks the forms up. */
    public static Tokens of(List<String> forms, Lexicon lexicon) {
        return spelled(forms.stream().map(Spelling::new).toList(), lexicon);
    }

    /** Looks spellings up. */
    public static Tokens spelled(List<Spelling> spellings, Lexicon lexicon) {
        Tokens tokens = new Tokens(lexicon, spellings.size());
        for (int i = 0; i < spellings.size(); i++) {
            tokens.words[FIRST + i] = lexicon.word(spellings.get(i));
        }
        return tokens;
    }

    public int size() {
        return size;
    }

    /** The position of the artificial root, right after the last token. */
    public int root() {
        return FIRST + size;
    }

    Word word(int position) {
        return words[position];
    }

    /** @throws IllegalArgumentException where the words are another lexicon's, which keep what another model sums */
    void requireOf(Lexicon own) {
        if (lexicon != own) {
            throw new IllegalArgumentException("These are words of another model's lexicon: look them up in its own");
        }
    }

    /** The hash under which a word stands in the lexicon: case and the values of digits do not count. */
    public static int hash(String form) {
        return Word.hash(form);
    }
}
