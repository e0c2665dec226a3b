package dev.entente.extraction.text;

import dev.entente.extraction.memory.Spellings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts text into words, numbers and marks, in one pass whose time grows with the length of the text alone.
 *
 * <ul>
 *   <li>Abbreviations keep their stop: {@code U.S.}, {@code Gen.}, {@code a.m.}; initials too: {@code A.}
 *   <li>What is clipped on is a word of its own: {@code Baku 's}, {@code does n't}, {@code we 'll}.
 *   <li>A hyphen stands alone where it follows a name, {@code Kazakh - Azerbaijani}, {@code U.S. - led}, but not within
 *       a compound: {@code cease-fire}, {@code F-16}. Dashes always stand alone.
 *   <li>Web and mail addresses are one word, and so are dates in digits and numbers with their separators.
 *   <li>Words glued together by a lost space are cut where a name on the web or a stop shows it.
 * </ul>
 *
 * Between tokens there is only space. A run without space longer than {@value #MAX_FORM} characters is cut.
 */
public final class Tokenizer {
    /** Longest form of a token, in UTF-16 units; what is longer goes on in the next token. */
    public static final int MAX_FORM = 256;

    final Abbreviations abbreviations;
    final Set<String> domains;
    final Set<String> hyphenTails;
    final Set<String> hyphenHeads;
    final Set<String> starters;
    final Spellings spellings = new Spellings();

    private Tokenizer(Abbreviations abbreviations, Words words) {
        this.abbreviations = abbreviations;
        this.domains = words.list("domain");
        this.hyphenTails = words.list("hyphen-tail");
        this.hyphenHeads = words.list("hyphen-head");
        this.starters = words.list("starter");
    }

    /** A tokenizer with the word lists of this library. */
    public static Tokenizer load() {
        return new Tokenizer(Abbreviations.load(), Words.load());
    }

    /** The tokens of a text, in order. */
    public List<Token> tokenize(String text) {
        return tokenize(text.toCharArray(), 0, text.length());
    }

    /** The tokens of a part of a text; offsets count from the beginning of the whole. */
    List<Token> tokenize(char[] text, int begin, int end) {
        var tokens = new ArrayList<Token>((end - begin) / 6 + 4);
        var scanner = new TokenScanner(this, text, end, tokens);
        var position = begin;
        while (position < end) {
            position = Characters.isSpace(text[position]) ? position + 1 : scanner.scan(position);
        }
        return tokens;
    }
}
