package dev.entente.extraction.text;

import dev.entente.extraction.text.Furniture.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells who speaks in the paragraphs of a transcript: after a heading "Statement by President X" until a rule or the
 * next heading, and after "PRESIDENT X:" or "Q:" until the next such word. A heading counts only where someone says "I"
 * or "we" below it, so that "Statement by the Council condemns ..." remains news.
 */
final class Transcript {
    private static final int LONGEST_HEADING = 24;
    private static final int LONGEST_NAME = 8;
    private static final int REACH = 5;

    private final Set<String> speeches;
    private final Set<String> speechEnds;
    private final Set<String> firstPersons;
    private final Set<String> titles;
    private final Set<String> notNames;

    Transcript(Words words) {
        this.speeches = words.list("speech");
        this.speechEnds = words.list("speech-end");
        this.firstPersons = words.list("first-person");
        this.titles = words.list("title");
        this.notNames = words.list("not-place");
    }

    /** The speaker of each paragraph; {@code starts} is moved on over names that stand before what they say. */
    @SuppressWarnings("unchecked")
    Optional<String>[] speakers(Page page, List<Paragraph> paragraphs, Kind[] kinds, int[] starts) {
        var speakers = (Optional<String>[]) new Optional<?>[paragraphs.size()];
        var hasTurns = hasTurns(paragraphs, kinds);
        var speaker = Optional.<String>empty();
        for (var i = 0; i < speakers.length; i++) {
            var paragraph = paragraphs.get(i);
            speakers[i] = Optional.empty();
            if (isRule(paragraph)) {
                speaker = Optional.empty();
            } else if (kinds[i] == Kind.ARTICLE || kinds[i] == Kind.HEADLINE) {
                var heading = heading(page, paragraphs, i);
                var name = hasTurns && kinds[i] == Kind.ARTICLE ? nameEnd(paragraph) : 0;
                if (heading.isPresent()) {
                    speaker = heading;
                    kinds[i] = Kind.HEADLINE;
                } else if (name > 0) {
                    speaker = Optional.of(paragraph.text(page.text(), 0, name));
                    starts[i] = name + 1;
                }
                speakers[i] = heading.isPresent() ? Optional.empty() : speaker;
            }
        }
        return speakers;
    }

    /** A line of marks, or "x x x". */
    private static boolean isRule(Paragraph paragraph) {
        for (var token : paragraph.tokens()) {
            var form = token.form();
            var isMark = form.equals("x") || form.equals("X") || !Character.isLetterOrDigit(form.codePointAt(0));
            if (!isMark) {
                return false;
            }
        }
        return paragraph.size() > 2 || paragraph.form(0).length() > 2;
    }

    private Optional<String> heading(Page page, List<Paragraph> paragraphs, int index) {
        var paragraph = paragraphs.get(index);
        if (paragraph.size() > LONGEST_HEADING
                || paragraph.form(paragraph.size() - 1).equals(".")) {
            return Optional.empty();
        }
        var by = speechBy(paragraph);
        if (by == 0 || !isFirstPersonBelow(paragraphs, index)) {
            return Optional.empty();
        }
        var end = by;
        while (end < paragraph.size() && !speechEnds.contains(paragraph.form(end))) {
            end++;
        }
        return end == by ? Optional.empty() : Optional.of(paragraph.text(page.text(), by, end));
    }

    /** The token after "Statement by", "Full text of the speech of"; 0 where there is none. */
    private int speechBy(Paragraph paragraph) {
        for (var i = 0; i + 2 < Math.min(paragraph.size(), LONGEST_NAME); i++) {
            var form = paragraph.form(i + 1);
            var isBy = form.equals("by") || form.equals("of") || form.equals("from") || form.equals("BY");
            if (isBy && speeches.contains(paragraph.form(i).toLowerCase(Locale.ROOT))) {
                return i + 2;
            }
        }
        return 0;
    }

    private boolean isFirstPersonBelow(List<Paragraph> paragraphs, int index) {
        for (var i = index + 1; i < Math.min(paragraphs.size(), index + 1 + REACH); i++) {
            if (isFirstPerson(paragraphs.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Says "I" or "we" outside of quotation marks. */
    private boolean isFirstPerson(Paragraph paragraph) {
        for (var token : paragraph.tokens()) {
            if ("“\"«".contains(token.form())) {
                return false;
            }
            if (firstPersons.contains(token.form())) {
                return true;
            }
        }
        return false;
    }

    /** At least two paragraphs begin with a name and a colon, and one of them speaks in the first person. */
    private boolean hasTurns(List<Paragraph> paragraphs, Kind[] kinds) {
        var turns = 0;
        var isSpoken = false;
        for (var i = 0; i < kinds.length; i++) {
            if (kinds[i] == Kind.ARTICLE && nameEnd(paragraphs.get(i)) > 0) {
                turns++;
                isSpoken |= isFirstPerson(paragraphs.get(i)) || isFirstPersonBelow(paragraphs, i);
            }
        }
        return turns > 1 && isSpoken;
    }

    /** The colon after a speaker's name; 0 where there is none. */
    private int nameEnd(Paragraph paragraph) {
        var colon = 1;
        while (colon < paragraph.size()
                && colon <= LONGEST_NAME
                && !paragraph.form(colon).equals(":")) {
            colon++;
        }
        return paragraph.form(colon).equals(":") && colon <= LONGEST_NAME && isName(paragraph, colon) ? colon : 0;
    }

    private boolean isName(Paragraph paragraph, int end) {
        var first = paragraph.form(0);
        if (notNames.contains(first) || notNames.contains(first.toUpperCase(Locale.ROOT))) {
            return end == 1
                    && (first.equals("QUESTION")
                            || first.equals("ANSWER")
                            || first.equals("Question")
                            || first.equals("Answer"));
        }
        for (var i = 0; i < end; i++) {
            var form = paragraph.form(i);
            var isPart = Characters.isUpper(form.codePointAt(0))
                    || "-,.".contains(form)
                    || form.equals("of")
                    || form.equals("the");
            if (!isPart) {
                return false;
            }
        }
        return end > 1 || titles.contains(first) || first.equals(first.toUpperCase(Locale.ROOT));
    }
}
