package dev.entente.extraction.frame;

import dev.entente.extraction.lexicon.Hit;

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
        return line.text(from, endOfName(line, noun.to()));
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
                && line.hitsAt(token).stream().noneMatch(hit -> hit.isVerb() && !line.isCapitalised(token));
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
                || joinsCapitals(line, at) && (line.isCapitalised(at + 1) || line.isCapitalised(at + 2))) {
            at++;
        }
        return at;
    }

    private static boolean joinsCapitals(Line line, int token) {
        return line.is(token, "CONJUNCTION") || line.word(token).equals("of") || line.is(token, "DETERMINER");
    }
}
