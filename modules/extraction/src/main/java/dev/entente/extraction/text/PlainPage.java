package dev.entente.extraction.text;

import dev.entente.extraction.text.Page.Block;
import dev.entente.extraction.text.Page.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plain text cut into paragraphs: a line is one, unless it is broken in the midst of a sentence, as in text set to a
 * width.
 */
final class PlainPage {
    private static final int SHORTEST_BROKEN_LINE = 40;

    private PlainPage() {}

    static Page read(String text) {
        return new Page(text, Offsets.SAME, blocks(text), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static List<Block> blocks(String text) {
        var blocks = new ArrayList<Block>();
        var isApart = true;
        var i = 0;
        while (i < text.length()) {
            var end = lineEnd(text, i);
            var begin = skipSpace(text, i, end);
            if (begin == end) {
                isApart = true;
            } else {
                var trimmed = trimEnd(text, begin, end);
                var last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
                if (last != null && !isApart && goesOn(text, last, begin)) {
                    blocks.set(blocks.size() - 1, new Block(last.begin(), trimmed, last.isApart(), Role.TEXT));
                } else {
                    blocks.add(new Block(begin, trimmed, isApart, Role.TEXT));
                }
                isApart = false;
            }
            i = end + 1;
        }
        return blocks;
    }

    /** A long line without a stop, and the next one begins with a small letter. */
    private static boolean goesOn(String text, Block last, int begin) {
        var before = text.charAt(last.end() - 1);
        return Characters.isLower(text.charAt(begin))
                && last.end() - last.begin() >= SHORTEST_BROKEN_LINE
                && ".!?:;".indexOf(before) < 0;
    }

    private static int lineEnd(String text, int from) {
        var i = from;
        while (i < text.length() && !isLineBreak(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static int skipSpace(String text, int from, int end) {
        var i = from;
        while (i < end && Characters.isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int trimEnd(String text, int begin, int end) {
        var i = end;
        while (i > begin && Characters.isSpace(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }
}
