package dev.entente.extraction.frame;

import dev.entente.extraction.lexicon.Hit;
import java.util.function.BiPredicate;

/** Takes the name of a document from the noun phrase around its noun. */
final class AgreementNamer {
    private static final int LONGEST = 8;

    private AgreementNamer() {}

    static String name(Line line, Hit noun) {
        var from = noun.from();
        while (from > 0 && noun.from() - from < LONGEST && belongsBefore(line, from - 1)) {
            from--;
        }
        while (from < noun.from() && line.is(from, "BLAND")) {
            from++;
        }
        var end = endOfName(line, noun.to());
        return line.text(from, end > noun.to() ? end : endOfTopic(line, end));
    }

    /** One past the last token of a word, of a document's noun its whole name. */
    static int end(Line line, Hit noun) {
        return noun.is("AGREEMENT") ? endOfName(line, noun.to()) : noun.to();
    }

    private static boolean belongsBefore(Line line, int token) {
        var word = line.word(token);
        if (word.equals("-") || word.equals("–")) {
            return line.isCapitalised(token - 1) && line.isCapitalised(token + 1);
        }
        return !line.is(token, "PREPOSITION")
                && !line.is(token, "DETERMINER")
                && !line.is(token, "CONJUNCTION")
                && !line.is(token, "BOUNDARY")
                && !line.is(token, "AUXILIARY")
                && Character.isLetterOrDigit(word.charAt(0))
                && (!line.hasVerb(token) || line.isCapitalised(token));
    }

    /** "Treaty | on Strategic Partnership and Allied Relations", "Memorandum | of Understanding". */
    private static int endOfName(Line line, int end) {
        var word = line.word(end);
        if (!word.equals("on") && !word.equals("of") && !word.equals("for")) {
            return end;
        }
        var at = end + 1;
        if (line.is(at, "DETERMINER")) {
            at++;
        }
        if (!line.isCapitalised(at)
                || line.is(at, "MONTH")
                || line.mentionAt(at).isPresent()) {
            return end;
        }
        while (line.isCapitalised(at) && !line.is(at, "MONTH")
                || joinsCapitals(line, at) && (line.isCapitalised(at + 1) || line.isCapitalised(at + 2))
                || isInList(line, at, Line::isCapitalised)) {
            at++;
        }
        return at;
    }

    /** "Friendship | , Cooperation and Mutual Assistance": a comma of a list that "and" ends. */
    private static boolean isInList(Line line, int comma, BiPredicate<Line, Integer> isItem) {
        if (!line.word(comma).equals(",")) {
            return false;
        }
        var at = comma + 1;
        while (at - comma <= LONGEST
                && line.mentionAt(at).isEmpty()
                && !line.is(at, "MONTH")
                && (isItem.test(line, at) || at > comma + 1 && line.word(at).equals(","))) {
            at++;
        }
        return at > comma + 1 && line.is(at, "CONJUNCTION") && isItem.test(line, at + 1);
    }

    /**
     * "treaty | on allied relations", "deal | on the reopening of the border", but neither "on Monday" nor "on hold".
     */
    private static int endOfTopic(Line line, int noun) {
        if (!line.word(noun).equals("on")
                || line.hit(noun, "PREPOSITION").filter(on -> on.length() > 1).isPresent()) {
            return noun;
        }
        var end = noun;
        var opens = true;
        for (int at = noun + 1; at < Math.min(line.size(), noun + LONGEST) && isOfTopic(line, at, opens); at++) {
            opens = joinsTopics(line, at) || line.is(at, "DETERMINER");
            end = line.isCommonNoun(at) ? at + 1 : end;
        }
        return end;
    }

    private static boolean isOfTopic(Line line, int token, boolean opens) {
        if (line.mentionAt(token).isPresent()
                || line.is(token, "NO_TOPIC")
                || line.is(token, "MONTH")
                || line.is(token, "PERIOD")
                || line.is(token, "MONEY")) {
            return false;
        }
        return isTopicWord(line, token)
                || opens && (line.isGerund(token) || line.isParticiple(token) || line.is(token, "DETERMINER"))
                || !opens && joinsTopics(line, token);
    }

    private static boolean joinsTopics(Line line, int token) {
        return line.is(token, "CONJUNCTION")
                || line.word(token).equals("of")
                || isInList(line, token, AgreementNamer::isTopicWord);
    }

    private static boolean isTopicWord(Line line, int token) {
        return line.isCommonNoun(token) || line.isAdjective(token);
    }

    private static boolean joinsCapitals(Line line, int token) {
        return line.is(token, "CONJUNCTION") || line.word(token).equals("of") || line.is(token, "DETERMINER");
    }
}
