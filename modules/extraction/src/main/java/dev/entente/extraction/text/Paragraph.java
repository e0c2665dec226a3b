package dev.entente.extraction.text;

import java.util.List;
import java.util.Locale;

/**
 * A block of a page and its tokens, whose offsets count in the readable text.
 *
 * @param index place of the block within the page
 */
record Paragraph(int index, Page.Block block, List<Token> tokens) {
    String form(int token) {
        return token < tokens.size() ? tokens.get(token).form() : "";
    }

    int size() {
        return tokens.size();
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    /** True where its last mark ends a sentence. */
    boolean isClosed() {
        for (var i = tokens.size() - 1; i >= 0; i--) {
            var last = tokens.get(i).form().charAt(tokens.get(i).form().length() - 1);
            if (last == '.' || last == '!' || last == '?' || last == '…') {
                return true;
            }
            if ("”\"’')»]".indexOf(last) < 0) {
                return false;
            }
        }
        return false;
    }

    /** The words in small letters with single spaces, from one token to another. */
    String plain(int from, int to) {
        var plain = new StringBuilder();
        for (var i = from; i < Math.min(to, tokens.size()); i++) {
            if (i > from) {
                plain.append(' ');
            }
            plain.append(tokens.get(i).form());
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    /** The text of some tokens, each run of space told as one. */
    String text(String page, int from, int to) {
        if (from >= to) {
            return "";
        }
        var text = new StringBuilder();
        for (var i = from; i < to; i++) {
            var token = tokens.get(i);
            if (i > from && tokens.get(i - 1).end() < token.begin()) {
                text.append(' ');
            }
            text.append(page, token.begin(), token.end());
        }
        return text.toString();
    }
}
