package dev.entente.extraction.language;

import java.util.Locale;

/**
 * Finds the dictionary form of a word, given its tag: from the table of irregular words, else by the rules of spelling.
 */
final class Lemmatizer {

    private final LemmaTable irregular;
    private final VerbForms verbs;

    Lemmatizer(LemmaTable irregular, VerbForms verbs) {
        this.irregular = irregular;
        this.verbs = verbs;
    }

    /** Reads the table and the list of verbs from the class path. */
    static Lemmatizer load() {
        return new Lemmatizer(
                LemmaTable.parse("lemmas.tsv", Resource.lines("lemmas.tsv")),
                new VerbForms(VerbList.parse("verbs.tsv", Resource.lines("verbs.tsv"))));
    }

    String lemma(String form, String tag) {
        if (tag.startsWith("NNP")) {
            return form;
        }
        String word = form.toLowerCase(Locale.ROOT);
        return irregular.lemma(word, tag).orElseGet(() -> switch (tag) {
            case "NNS" -> singular(word);
            case "VBZ" -> verbs.fromThirdPerson(word);
            case "VBD", "VBN" -> verbs.fromPast(word);
            case "VBG" -> verbs.fromGerund(word);
            case "JJR", "RBR" -> positive(word, "er");
            case "JJS", "RBS" -> positive(word, "est");
            case "PRP" -> word.equals("i") ? "I" : word;
            default -> word;
        });
    }

    private static String singular(String word) {
        if (!word.endsWith("s") || word.length() < 3 || Spelling.endsInAny(word, "ss", "us", "is", "'s", "’s")) {
            return word;
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return Spelling.cut(word, 3) + "y";
        }
        boolean sibilant = Spelling.endsInAny(word, "sses", "shes", "ches", "xes", "zzes", "oes");
        return Spelling.cut(word, sibilant ? 2 : 1);
    }

    private static String positive(String word, String ending) {
        if (!word.endsWith(ending) || word.length() < ending.length() + 3) {
            return word;
        }
        String stem = Spelling.cut(word, ending.length());
        if (stem.endsWith("i")) {
            return Spelling.cut(stem, 1) + "y";
        }
        if (Spelling.endsDoubled(stem) && !Spelling.endsInAny(stem, "ll", "ss", "ff")) {
            return Spelling.cut(stem, 1);
        }
        return Spelling.wantsSilentE(stem) ? stem + "e" : stem;
    }
}
