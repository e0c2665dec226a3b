package dev.entente.extraction.text;

import java.util.List;
import java.util.Set;

/**
 * Finds where the sentences of a paragraph end, by the words about a stop. One pass; a sentence longer than
 * {@value #MAX_TOKENS} tokens is cut there, and goes on in the next.
 */
final class SentenceSplitter {
    /** Most tokens of a sentence. Longer ones are lists or damaged text, which nothing is read from across the cut. */
    static final int MAX_TOKENS = 256;

    private static final int APPOSITION = 40;

    private final Abbreviations abbreviations;
    private final Set<String> starters;
    private final Set<String> titles;
    private final Set<String> finites;

    SentenceSplitter(Abbreviations abbreviations, Words words) {
        this.abbreviations = abbreviations;
        this.starters = words.list("starter");
        this.titles = words.list("title");
        this.finites = words.list("finite");
    }

    /** One past the last token of the sentence that begins at {@code from}. */
    int end(List<Token> tokens, int from) {
        var limit = Math.min(tokens.size(), from + MAX_TOKENS);
        for (var i = from; i < limit; i++) {
            if (isStop(tokens.get(i).spelling().last())) {
                var next = afterClosing(tokens, i + 1, limit);
                if (next >= tokens.size() || breaks(tokens, from, i, next)) {
                    return next;
                }
            }
        }
        return limit;
    }

    private static boolean isStop(char last) {
        return last == '.' || last == '!' || last == '?' || last == '…' || last == '。' || last == '։';
    }

    /**
     * Quotation marks and brackets that close directly after a stop belong to its sentence, and so does a stop too
     * many.
     */
    private static int afterClosing(List<Token> tokens, int from, int limit) {
        var i = from;
        while (i < limit && (isClosingAt(tokens, i) || tokens.get(i).form().equals("."))) {
            i++;
        }
        return i;
    }

    private static boolean isClosingAt(List<Token> tokens, int i) {
        if (tokens.get(i).begin() != tokens.get(i - 1).end()) {
            return false;
        }
        return switch (tokens.get(i).form()) {
            case "”", "’", "\"", "'", "''", "»", "›", ")", "]", "}" -> true;
            default -> false;
        };
    }

    private boolean breaks(List<Token> tokens, int from, int stop, int next) {
        var mark = tokens.get(stop);
        var follower = tokens.get(next);
        var first = follower.first();
        if (Characters.isLower(first) || ",;:)]%".indexOf(first) >= 0) {
            return false;
        }
        if (mark.form().length() > 1 && Characters.isLetter(mark.first())) {
            return abbreviationEnds(mark.form(), next > stop + 1, follower);
        }
        if (mark.form().equals(".") && next == stop + 1 && titles.contains(follower.form())) {
            return !isApposition(tokens, from, stop, next);
        }
        return true;
    }

    private boolean abbreviationEnds(String form, boolean isClosed, Token follower) {
        var kind = abbreviations.kind(form);
        if (kind.isPresent() && kind.get() == Abbreviations.Kind.TITLE) {
            return false;
        }
        if (kind.isEmpty() && form.length() == 2) {
            return starters.contains(follower.form()) && !follower.form().equals("A");
        }
        if (kind.isEmpty() && !isDotted(form)) {
            return true;
        }
        return isClosed || starters.contains(follower.form()) || isOpening(follower.form());
    }

    private static boolean isDotted(String form) {
        return form.indexOf('.') < form.length() - 1;
    }

    private static boolean isOpening(String form) {
        return form.equals("“") || form.equals("\"") || form.equals("«");
    }

    /** "met with Ana Torres. Deputy Foreign Minister of Peru, twice.": a name, then a title without a verb. */
    private boolean isApposition(List<Token> tokens, int from, int stop, int next) {
        if (stop - from < 3
                || !isName(tokens.get(stop - 1).form())
                || !isName(tokens.get(stop - 2).form())) {
            return false;
        }
        var limit = Math.min(tokens.size(), next + APPOSITION);
        for (var i = next; i < limit; i++) {
            var form = tokens.get(i).form();
            if (form.equals(".")) {
                return true;
            }
            if (finites.contains(form) || (form.endsWith("ed") && Characters.isLower(form.charAt(0)))) {
                return false;
            }
        }
        return limit == tokens.size();
    }

    private static boolean isName(String form) {
        return form.length() > 1 && Characters.isUpper(form.codePointAt(0));
    }
}
