package dev.entente.extraction.date;

import dev.entente.extraction.text.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds dates in the words of a sentence: days, months, years, ranges, seasons and decades as they are written, and
 * what counts from the day of publication or from the date last told. What cannot be known stays open. Thread-safe.
 */
public final class DateGrammar {
    private final DateWords vocabulary;

    private DateGrammar(DateWords vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The grammar with the word lists of this library. */
    public static DateGrammar load() {
        return new DateGrammar(DateWords.load());
    }

    /** The dates of a sentence, in order and without overlap, read as news of the past. */
    public List<DateMention> find(List<Token> tokens, Anchor anchor) {
        return find(tokens, anchor, Tense.PAST);
    }

    /** The dates of a sentence, in order and without overlap. */
    public List<DateMention> find(List<Token> tokens, Anchor anchor, Tense tense) {
        return find(tokens, anchor, tense, tokens.size());
    }

    /** Those of the dates of a sentence that begin before a token. */
    public List<DateMention> find(List<Token> tokens, Anchor anchor, Tense tense, int before) {
        var words = new Words(tokens, vocabulary);
        var scanner = new DateScanner(words, new Clock(anchor, tense));
        var mentions = new ArrayList<DateMention>(2);
        var i = 0;
        while (i < Math.min(before, words.size())) {
            var mention = scanner.read(i);
            if (mention.isPresent()) {
                mentions.add(mention.get());
                i = mention.get().to();
            } else {
                i++;
            }
        }
        return mentions;
    }
}
