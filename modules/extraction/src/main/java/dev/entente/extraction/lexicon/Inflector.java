package dev.entente.extraction.lexicon;

import dev.entente.model.Tsv;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Writes out the inflections of English verbs and nouns: by rule, save for those that a table gives. */
final class Inflector {
    private static final Pattern SIBILANT = Pattern.compile(".*(s|x|z|ch|sh|o)");
    private static final Pattern CONSONANT_AND_Y = Pattern.compile(".*[^aeiou]y");
    private static final Pattern DOUBLING = Pattern.compile("[^aeiou]*[aeiou][^aeiouwxy]");

    private final Map<String, Tsv.Row> irregular = new HashMap<>();

    Inflector(String table) {
        for (var row :
                Tsv.parse("irregular-verbs.tsv", table, List.of("verb", "present", "past", "participle", "gerund"))) {
            irregular.put(row.required("verb"), row);
        }
    }

    /** Hands over each inflected phrase with its form. */
    void inflect(Part part, String phrase, BiConsumer<String, Form> sink) {
        switch (part) {
            case VERB -> inflectVerb(phrase, sink);
            case NOUN -> {
                sink.accept(phrase, Form.SINGULAR);
                sink.accept(plural(phrase), Form.PLURAL);
            }
            case WORD -> sink.accept(phrase, Form.PLAIN);
        }
    }

    private void inflectVerb(String phrase, BiConsumer<String, Form> sink) {
        var space = phrase.indexOf(' ');
        var verb = space < 0 ? phrase : phrase.substring(0, space);
        var rest = space < 0 ? "" : phrase.substring(space);
        sink.accept(phrase, Form.BASE);
        for (var present : form(verb, "present", third(verb)).split("/")) {
            sink.accept(present + rest, Form.PRESENT);
        }
        for (var past : form(verb, "past", past(verb)).split("/")) {
            sink.accept(past + rest, Form.PAST);
        }
        for (var participle : form(verb, "participle", past(verb)).split("/")) {
            sink.accept(participle + rest, Form.PARTICIPLE);
        }
        for (var gerund : form(verb, "gerund", gerund(verb)).split("/")) {
            sink.accept(gerund + rest, Form.GERUND);
        }
    }

    private String form(String verb, String column, String regular) {
        var row = irregular.get(verb);
        return row == null || row.get(column).isEmpty() ? regular : row.get(column);
    }

    private static String third(String verb) {
        if (SIBILANT.matcher(verb).matches()) {
            return verb + "es";
        }
        return endsInConsonantAndY(verb) ? verb.substring(0, verb.length() - 1) + "ies" : verb + "s";
    }

    private static String past(String verb) {
        if (verb.endsWith("e")) {
            return verb + "d";
        }
        if (endsInConsonantAndY(verb)) {
            return verb.substring(0, verb.length() - 1) + "ied";
        }
        return doubled(verb) + "ed";
    }

    private static String gerund(String verb) {
        if (verb.endsWith("ie")) {
            return verb.substring(0, verb.length() - 2) + "ying";
        }
        return verb.endsWith("e") && !verb.endsWith("ee")
                ? verb.substring(0, verb.length() - 1) + "ing"
                : doubled(verb) + "ing";
    }

    /** Only verbs of one syllable double by rule; "expel" and its like stand in the table. */
    private static String doubled(String verb) {
        return DOUBLING.matcher(verb).matches() ? verb + verb.charAt(verb.length() - 1) : verb;
    }

    private static String plural(String noun) {
        if (noun.endsWith("s") && !noun.endsWith("ss")) {
            return noun;
        }
        if (noun.endsWith("man")) {
            return noun.substring(0, noun.length() - 3) + "men";
        }
        return third(noun);
    }

    private static boolean endsInConsonantAndY(String word) {
        return CONSONANT_AND_Y.matcher(word).matches();
    }
}
