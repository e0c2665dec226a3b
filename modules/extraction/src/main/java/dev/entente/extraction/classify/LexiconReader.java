package dev.entente.extraction.classify;

import dev.entente.model.EventType;
import dev.entente.model.Tsv;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code words.tsv} and {@code patterns.tsv}; what is not well formed is told with its file, line and remedy. */
final class LexiconReader {
    private static final Set<String> PARTIES = Set.of(Pattern.SOURCE, Pattern.TARGET);

    private final Map<String, Set<List<String>>> classes = new HashMap<>();
    private final List<Pattern> patterns = new ArrayList<>();

    static Lexicon load() {
        return new LexiconReader()
                .words(Tsv.resource(LexiconReader.class, "words.tsv"))
                .patterns(Tsv.resource(LexiconReader.class, "patterns.tsv"))
                .lexicon();
    }

    Lexicon lexicon() {
        return new Lexicon(patterns);
    }

    LexiconReader words(String text) {
        for (var row : Tsv.parse("words.tsv", text, List.of("class", "words"))) {
            var name = row.required("class");
            if (!isClass(name) || PARTIES.contains(name)) {
                throw row.error("class '%s' must be in capitals, and neither S nor T: rename it".formatted(name));
            }
            var words = classes.computeIfAbsent(name, unknown -> new LinkedHashSet<>());
            row.list("words").forEach(word -> words.add(List.of(word.split(" "))));
        }
        return this;
    }

    LexiconReader patterns(String text) {
        for (var row : Tsv.parse("patterns.tsv", text, List.of("root", "weight", "patterns"))) {
            var root = root(row);
            var weight = row.number("weight");
            row.list("patterns").forEach(pattern -> patterns.add(pattern(row, root, weight, pattern)));
        }
        return this;
    }

    private static EventType root(Tsv.Row row) {
        return Arrays.stream(EventType.values())
                .filter(type -> type.name().equals(row.required("root")))
                .findFirst()
                .orElseThrow(() -> row.error(
                        "root '%s' is not one of %s".formatted(row.get("root"), Arrays.toString(EventType.values()))));
    }

    private Pattern pattern(Tsv.Row row, EventType root, double weight, String text) {
        var elements = new ArrayList<Pattern.Element>();
        for (var element : text.split(" ")) {
            var alternatives = new LinkedHashSet<List<String>>();
            for (var word : element.split("\\|")) {
                alternatives.addAll(alternatives(row, word));
            }
            elements.add(new Pattern.Element(alternatives));
        }
        return new Pattern(root, weight, List.copyOf(elements), text);
    }

    private Set<List<String>> alternatives(Tsv.Row row, String word) {
        if (PARTIES.contains(word) || !isClass(word)) {
            return Set.of(List.of(word.split("_")));
        }
        if (!classes.containsKey(word)) {
            throw row.error("class '%s' has no words: add it to words.tsv or correct its name".formatted(word));
        }
        return classes.get(word);
    }

    private static boolean isClass(String word) {
        return word.chars().allMatch(letter -> Character.isUpperCase(letter) || letter == '_');
    }
}
