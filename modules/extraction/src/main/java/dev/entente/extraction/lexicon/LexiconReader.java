package dev.entente.extraction.lexicon;

import dev.entente.model.Aspect;
import dev.entente.model.EventType;
import dev.entente.model.Ontology;
import dev.entente.model.Status;
import dev.entente.model.Tsv;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Reads the lexicon's tables and refuses what is not well formed, naming the line and the remedy. */
final class LexiconReader {
    private static final List<String> WORD_FILES = List.of("grammar.tsv", "words.tsv");
    private static final List<String> CONSTRUCTION_COLUMNS = List.of(
            "rule", "pattern", "source", "target", "mutual", "type", "facet", "value", "aspect", "scope", "status",
            "dated");

    private final Ontology ontology;
    private final UnaryOperator<String> texts;
    private final Trie trie = new Trie();
    private final Set<String> classes = new HashSet<>();
    private final Map<String, List<Construction>> byHead = new HashMap<>();
    private final StringBuilder all = new StringBuilder();

    LexiconReader(Ontology ontology, UnaryOperator<String> texts) {
        this.ontology = ontology;
        this.texts = texts;
    }

    Lexicon read() {
        var inflector = new Inflector(text("irregular-verbs.tsv"));
        for (var file : WORD_FILES) {
            readWords(file, inflector);
        }
        readConstructions();
        return new Lexicon(trie, digest());
    }

    private void readWords(String file, Inflector inflector) {
        for (var row : Tsv.parse(file, text(file), List.of("class", "part", "value", "words"))) {
            // Interned, as the names in the code are, so that most comparisons end with a look at the reference.
            var name = row.required("class").intern();
            if (!name.equals(name.toUpperCase(Locale.ROOT))) {
                throw row.error("class '%s' must be in capitals, to tell it from words".formatted(name));
            }
            classes.add(name);
            var part = constant(row, "part", Part.class);
            for (var phrase : row.list("words")) {
                if (!phrase.equals(phrase.toLowerCase(Locale.ROOT))) {
                    throw row.error("'%s' must be in small letters: case is ignored".formatted(phrase));
                }
                var word = new Word(name, part, phrase, row.get("value"));
                var constructions = withHead(name);
                inflector.inflect(part, phrase, (form, inflection) -> {
                    trie.add(form, word, inflection, constructions);
                    if (form.indexOf('-') > 0) {
                        // Tokens part at a hyphen between capitals: "Intermediate - Range".
                        trie.add(form.replace("-", " - "), word, inflection, constructions);
                    }
                });
            }
        }
    }

    private void readConstructions() {
        var names = new HashSet<String>();
        for (var row : Tsv.parse("constructions.tsv", text("constructions.tsv"), CONSTRUCTION_COLUMNS)) {
            if (!names.add(row.required("rule"))) {
                throw row.error("rule '%s' stands twice: give it another name".formatted(row.get("rule")));
            }
            var construction = construction(row);
            check(row, construction);
            for (var head : construction.head().names()) {
                withHead(head).add(construction);
            }
        }
    }

    private List<Construction> withHead(String wordClass) {
        return byHead.computeIfAbsent(wordClass, unknown -> new ArrayList<>());
    }

    private static Construction construction(Tsv.Row row) {
        var pattern = Arrays.stream(row.required("pattern").split(" "))
                .map(Element::parse)
                .toList();
        return new Construction(
                row.required("rule"),
                pattern,
                slots(row, "source"),
                slots(row, "target"),
                switch (row.oneOf("mutual", List.of("yes", "no", "alone", "each"))) {
                    case "yes" -> Construction.Reciprocity.MUTUAL;
                    case "no" -> Construction.Reciprocity.DIRECTED;
                    case "each" -> Construction.Reciprocity.EACH;
                    default -> Construction.Reciprocity.EITHER;
                },
                constant(row, "type", EventType.class),
                present(row, "facet"),
                present(row, "value"),
                constant(row, "aspect", Aspect.class),
                present(row, "scope"),
                present(row, "status").map(status -> constant(row, "status", Status.class)),
                row.oneOf("dated", List.of("yes", "no")).equals("yes"),
                Construction.Needs.of(pattern));
    }

    private void check(Tsv.Row row, Construction construction) {
        if (!construction.head().isClass()) {
            throw row.error("the pattern must begin with a class: its words find the sentences to look at");
        }
        for (var element : construction.pattern()) {
            if (element.isClass()) {
                element.names().forEach(name -> checkClass(row, name));
            }
            element.without().forEach(name -> checkClass(row, name));
        }
        construction.facet().ifPresent(facet -> {
            if (ontology.facet(facet).isEmpty()) {
                throw row.error("'%s' is no facet of the ontology: correct it, or add it there".formatted(facet));
            }
            var value = construction.value().orElseThrow(() -> row.error("a facet needs a value"));
            if (!value.equals(Construction.NAMED)
                    && ontology.value(facet, value).isEmpty()) {
                throw row.error(
                        "'%s' is no value of '%s': correct it, or add it to the ontology".formatted(value, facet));
            }
        });
    }

    private void checkClass(Tsv.Row row, String name) {
        if (!classes.contains(name)) {
            throw row.error("class '%s' has no words: add it to words.tsv or correct its name".formatted(name));
        }
    }

    private static List<Slot> slots(Tsv.Row row, String column) {
        return row.list(column).stream()
                .map(name -> find(name, Slot.values(), Slot::name)
                        .orElseThrow(() -> row.error("'%s' is no place for a party: use %s"
                                .formatted(name, Arrays.toString(Slot.values()).toLowerCase(Locale.ROOT)))))
                .toList();
    }

    private static Optional<String> present(Tsv.Row row, String column) {
        return Optional.of(row.get(column)).filter(text -> !text.isEmpty());
    }

    private static <E extends Enum<E>> E constant(Tsv.Row row, String column, Class<E> type) {
        return find(row.required(column), type.getEnumConstants(), Enum::name)
                .orElseThrow(() -> row.error("%s '%s' is not one of %s"
                        .formatted(column, row.get(column), Arrays.toString(type.getEnumConstants()))));
    }

    private static <E> Optional<E> find(String text, E[] values, Function<E, String> name) {
        return Arrays.stream(values)
                .filter(value -> name.apply(value).equalsIgnoreCase(text))
                .findFirst();
    }

    private String text(String file) {
        var text = texts.apply(file);
        all.append(file).append('\n').append(text);
        return text;
    }

    private String digest() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(all.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
