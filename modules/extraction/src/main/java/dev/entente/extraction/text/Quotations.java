package dev.entente.extraction.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Marks what stands in quotation marks, paragraph after paragraph of one article. A quotation that no mark closes goes
 * on into the next paragraph where that one opens with a mark again, or closes one first; otherwise it ends with its
 * own paragraph.
 */
final class Quotations {
    /** A stretch of a paragraph's tokens between marks. */
    record Span(int from, int to, boolean begun, boolean open) {}

    private enum Mark {
        NONE,
        OPENING,
        CLOSING,
        SINGLE_OPENING,
        SINGLE_CLOSING
    }

    private boolean carried;

    /** The quotations of the next paragraph; {@code following} is the one after, empty where there is none. */
    List<Span> mark(List<Token> tokens, List<Token> following) {
        var spans = new ArrayList<Span>();
        var begun = carried;
        var from = carried ? 0 : -1;
        var single = -1;
        for (var i = 0; i < tokens.size(); i++) {
            switch (markAt(tokens, i, from >= 0)) {
                case OPENING -> {
                    if (from >= 0) {
                        add(spans, from, i, begun, false);
                    }
                    begun = begun && i == 0;
                    from = i + 1;
                    single = -1;
                }
                case CLOSING -> {
                    if (from >= 0) {
                        add(spans, from, i, begun, false);
                        begun = false;
                        from = -1;
                    }
                }
                case SINGLE_OPENING -> single = from < 0 && single < 0 ? i + 1 : single;
                case SINGLE_CLOSING -> {
                    if (from < 0 && single >= 0) {
                        add(spans, single, i, false, false);
                        single = -1;
                    }
                }
                case NONE -> {}
            }
        }
        carried = from >= 0 && goesOn(following);
        if (from >= 0) {
            add(spans, from, tokens.size(), begun, carried);
        }
        return spans;
    }

    private static void add(List<Span> spans, int from, int to, boolean begun, boolean open) {
        if (from < to) {
            spans.add(new Span(from, to, begun, open));
        }
    }

    private static boolean goesOn(List<Token> following) {
        for (var i = 0; i < following.size(); i++) {
            switch (markAt(following, i, true)) {
                case OPENING -> {
                    return i == 0;
                }
                case CLOSING -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private static Mark markAt(List<Token> tokens, int i, boolean isOpen) {
        if (Characters.isLetter(tokens.get(i).first())) {
            return Mark.NONE;
        }
        var form = tokens.get(i).form();
        return switch (form) {
            case "“", "«", "„", "``", "‟" ->
                isOpen && form.equals("“") && isAfterLowQuote(tokens, i) ? Mark.CLOSING : Mark.OPENING;
            case "”", "»" -> Mark.CLOSING;
            case "\"", "''", "″", "＂" -> straight(tokens, i, isOpen);
            case "‘", "‹" -> Mark.SINGLE_OPENING;
            case "’", "'", "›" -> single(tokens, i);
            default -> Mark.NONE;
        };
    }

    /** „so“: the mark that opens elsewhere closes here, glued to the word before it. */
    private static boolean isAfterLowQuote(List<Token> tokens, int i) {
        return isGluedBefore(tokens, i)
                && !(isGluedAfter(tokens, i)
                        && Character.isLetterOrDigit(tokens.get(i + 1).first()));
    }

    /** A straight mark opens where it stands before a word, closes where it stands after one, else takes its turn. */
    private static Mark straight(List<Token> tokens, int i, boolean isOpen) {
        var before =
                isGluedBefore(tokens, i) && !isBracketOrDash(tokens.get(i - 1).form());
        var after = isGluedAfter(tokens, i);
        if (before == after) {
            return isOpen ? Mark.CLOSING : before && isNumberBefore(tokens, i) ? Mark.NONE : Mark.OPENING;
        }
        return after ? Mark.OPENING : isOpen ? Mark.CLOSING : Mark.NONE;
    }

    private static Mark single(List<Token> tokens, int i) {
        if (isGluedBefore(tokens, i)) {
            return isGluedAfter(tokens, i)
                            && Characters.isLetter(tokens.get(i + 1).first())
                    ? Mark.NONE
                    : Mark.SINGLE_CLOSING;
        }
        var opens = isGluedAfter(tokens, i)
                && tokens.get(i).form().equals("'")
                && Characters.isLetter(tokens.get(i + 1).first());
        return opens ? Mark.SINGLE_OPENING : Mark.NONE;
    }

    private static boolean isNumberBefore(List<Token> tokens, int i) {
        return Characters.isDigit(tokens.get(i - 1).first());
    }

    private static boolean isBracketOrDash(String form) {
        return form.equals("(") || form.equals("[") || Characters.isDash(form);
    }

    private static boolean isGluedBefore(List<Token> tokens, int i) {
        return i > 0 && tokens.get(i - 1).end() == tokens.get(i).begin();
    }

    private static boolean isGluedAfter(List<Token> tokens, int i) {
        return i + 1 < tokens.size() && tokens.get(i).end() == tokens.get(i + 1).begin();
    }
}
