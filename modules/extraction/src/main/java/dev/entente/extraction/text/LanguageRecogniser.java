package dev.entente.extraction.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Recognises English, and guesses what else it is: by script first, in Latin script by frequent little words. Words
 * that no language claims count as English where they are few, as in "Russia sanctions Moldova".
 */
final class LanguageRecogniser {
    private static final int MOST_WORDS = 150;
    private static final int FEW_WORDS = 30;
    private static final double LEAST_LITTLE_WORDS = 0.02;
    private static final double LEAST_FOREIGN_WORDS = 0.15;

    private record Candidate(String tag, String letters) {}

    private final List<String> tags;
    private final Map<String, int[]> languages;
    private final Map<UnicodeScript, List<Candidate>> scripts;

    private LanguageRecogniser(
            List<String> tags, Map<String, int[]> languages, Map<UnicodeScript, List<Candidate>> scripts) {
        this.tags = tags;
        this.languages = languages;
        this.scripts = scripts;
    }

    static LanguageRecogniser load() {
        var tags = new ArrayList<String>();
        var byWord = new HashMap<String, List<Integer>>();
        for (var row : Tsv.load(LanguageRecogniser.class, "languages.tsv")) {
            for (var word : row.entries("words")) {
                byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(tags.size());
            }
            tags.add(row.get("tag"));
        }
        var languages = new HashMap<String, int[]>();
        byWord.forEach((word, indexes) ->
                languages.put(word, indexes.stream().mapToInt(Integer::intValue).toArray()));
        var scripts = new EnumMap<UnicodeScript, List<Candidate>>(UnicodeScript.class);
        for (var row : Tsv.load(LanguageRecogniser.class, "scripts.tsv")) {
            scripts.computeIfAbsent(script(row), s -> new ArrayList<>())
                    .add(new Candidate(row.get("tag"), row.get("letters")));
        }
        return new LanguageRecogniser(List.copyOf(tags), languages, scripts);
    }

    private static UnicodeScript script(Tsv.Row row) {
        try {
            return UnicodeScript.forName(row.get("script"));
        } catch (IllegalArgumentException e) {
            throw row.error(
                    "'%s' is no script: write a name of Unicode's, such as CYRILLIC".formatted(row.get("script")));
        }
    }

    /** The language of the paragraphs' words. */
    Language recognise(List<Paragraph> paragraphs) {
        var latin = 0;
        var others = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        var foreign = new StringBuilder();
        var hits = new int[tags.size()];
        var words = 0;
        for (var paragraph : paragraphs) {
            if (words >= MOST_WORDS) {
                break;
            }
            for (var token : paragraph.tokens()) {
                var first = token.first();
                if (words >= MOST_WORDS) {
                    break;
                }
                if (!Characters.isLetter(first)) {
                    continue;
                }
                words++;
                var script = first < 0x80 ? UnicodeScript.LATIN : UnicodeScript.of(first);
                if (script == UnicodeScript.LATIN) {
                    latin++;
                    count(token, token == paragraph.tokens().get(0), hits);
                } else {
                    others.merge(script, 1, Integer::sum);
                    foreign.append(token.form().toLowerCase(Locale.ROOT));
                }
            }
        }
        if (words == 0) {
            return Language.NONE;
        }
        return latin * 2 >= words ? latin(hits, latin) : byScript(others, foreign);
    }

    /** A word within a name tells nothing of the language: "Al Jazeera", "La Paz". */
    private void count(Token token, boolean isFirst, int[] hits) {
        var form = token.form();
        var isLower = Characters.isLower(token.first());
        var isCapitals = !isLower && form.length() > 1 && !Characters.isLower(form.codePointBefore(form.length()));
        if (!isLower && !isCapitals && !isFirst) {
            return;
        }
        var found = languages.get(isLower ? form : form.toLowerCase(Locale.ROOT));
        if (found != null) {
            for (var language : found) {
                hits[language]++;
            }
        }
    }

    private Language latin(int[] hits, int words) {
        var english = tags.indexOf("en");
        var best = english;
        for (var language = 0; language < hits.length; language++) {
            if (hits[language] > hits[best]) {
                best = language;
            }
        }
        var isSure = hits[best] > hits[english] + 1 && hits[best] >= LEAST_FOREIGN_WORDS * words;
        if (isSure) {
            return Language.other(tags.get(best));
        }
        return words >= FEW_WORDS && hits[english] < LEAST_LITTLE_WORDS * words ? Language.UNKNOWN : Language.ENGLISH;
    }

    private Language byScript(Map<UnicodeScript, Integer> counts, CharSequence letters) {
        if (letters.codePoints().anyMatch(LanguageRecogniser::isKana)) {
            return Language.other("ja");
        }
        var script = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.UNKNOWN);
        var candidates = scripts.getOrDefault(script, List.of());
        if (candidates.isEmpty()) {
            return Language.UNKNOWN;
        }
        var best = candidates.get(candidates.size() - 1);
        var most = 0L;
        for (var candidate : candidates) {
            var own = letters.chars()
                    .filter(letter -> candidate.letters().indexOf(letter) >= 0)
                    .count();
            if (own > most) {
                most = own;
                best = candidate;
            }
        }
        return Language.other(best.tag());
    }

    private static boolean isKana(int codePoint) {
        var script = UnicodeScript.of(codePoint);
        return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }
}
