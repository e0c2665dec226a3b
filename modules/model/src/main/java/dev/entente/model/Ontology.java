package dev.entente.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The vocabulary of the ledger: the facets of a relationship, their values, the event types and what a document does by
 * its name. All of it is data in four tables, so that a facet or value is added without code.
 */
public final class Ontology {
    /** The facet of documents between parties, whose values are the stages of a document. */
    public static final String AGREEMENTS = "agreements";

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<String> FILES = List.of("facets.tsv", "values.tsv", "events.tsv", "effects.tsv");

    private final Map<String, FacetType> facets = new LinkedHashMap<>();
    private final Map<String, Map<String, FacetValue>> values = new LinkedHashMap<>();
    private final Map<EventType, EventRule> events = new EnumMap<>(EventType.class);
    private final Map<String, List<Effect>> effects = new LinkedHashMap<>();
    private final String digest;

    /** Whom a facet is about. */
    public enum Subject {
        PAIR,
        DIRECTED,
        MEMBERSHIP,
        AGREEMENT
    }

    /** How the claims about a facet make its value. */
    public enum Combination {
        TRANSITION,
        LADDER,
        STAGES
    }

    /** Whether an event is cooperation or conflict, in words (V) or in deeds (M). */
    public enum Quad {
        V_COOP,
        M_COOP,
        V_CONF,
        M_CONF
    }

    /**
     * A facet of a relationship.
     *
     * @param scopes the scopes of a claim that decide the facet's value; empty where all do
     */
    public record FacetType(
            String name, Subject subject, Combination combination, List<String> scopes, String meaning) {
        /** True where the facet has a direction, so that A towards B is apart from B towards A. */
        public boolean isDirected() {
            return subject == Subject.DIRECTED || subject == Subject.MEMBERSHIP;
        }

        /** True where a claim of this scope decides the value; a claim without a scope does. */
        public boolean isDecidedBy(Optional<String> scope) {
            return scopes.isEmpty() || scope.map(scopes::contains).orElse(true);
        }
    }

    /**
     * A value of a facet.
     *
     * @param rank height on a ladder or place on a document's way, 0 elsewhere
     * @param ends true where nothing of the facet is left standing
     * @param yields values of the facet that this one never replaces
     */
    public record FacetValue(String facet, String name, int rank, boolean ends, List<String> yields, String meaning) {}

    /**
     * An event type.
     *
     * @param weight what one such event adds to the climate, from -10 to +10
     * @param mutual true where both sides do it to each other by nature
     */
    public record EventRule(EventType type, Quad quad, double weight, boolean mutual, String meaning) {}

    /**
     * What a document does to a facet when it reaches a stage.
     *
     * @param phrase the words in its name, in lower case, a space before, between and behind them
     * @param onlyTwo true where the document counts only when it is between the two alone
     */
    public record Effect(String phrase, String stage, String facet, String value, boolean onlyTwo) {}

    private Ontology(Map<String, String> texts) {
        readFacets(texts.get("facets.tsv"));
        readValues(texts.get("values.tsv"));
        readEvents(texts.get("events.tsv"));
        readEffects(texts.get("effects.tsv"));
        digest = digest(texts);
    }

    /** The ontology that comes with Entente. */
    public static Ontology load() {
        var texts = new TreeMap<String, String>();
        FILES.forEach(file -> texts.put(file, Tsv.resource(Ontology.class, "ontology/" + file)));
        return new Ontology(texts);
    }

    /**
     * An ontology of other tables.
     *
     * @param texts the text of {@code facets.tsv}, {@code values.tsv}, {@code events.tsv} and {@code effects.tsv}, by
     *     name
     * @throws IllegalArgumentException naming file, line and remedy where a table is not well formed
     */
    public static Ontology of(Map<String, String> texts) {
        for (var file : FILES) {
            if (!texts.containsKey(file)) {
                throw new IllegalArgumentException("The ontology lacks %s: give all of %s".formatted(file, FILES));
            }
        }
        return new Ontology(new TreeMap<>(texts));
    }

    /** SHA-256 of the tables, 64 hexadecimal digits: the version of the ontology that a reading names. */
    public String digest() {
        return digest;
    }

    /** All facets, in the order of their table. */
    public Collection<FacetType> facets() {
        return List.copyOf(facets.values());
    }

    /** The facet of that name, if there is one. */
    public Optional<FacetType> facet(String name) {
        return Optional.ofNullable(facets.get(name));
    }

    /** The values of a facet in the order of their table; none where there is no such facet. */
    public Collection<FacetValue> values(String facet) {
        return List.copyOf(values.getOrDefault(facet, Map.of()).values());
    }

    /** A value of a facet, if there is one of that name. */
    public Optional<FacetValue> value(String facet, String name) {
        return Optional.ofNullable(values.getOrDefault(facet, Map.of()).get(name));
    }

    /** The rule of an event type. */
    public EventRule event(EventType type) {
        return events.get(type);
    }

    /**
     * What a document of that name does when it reaches that stage; for a ladder only the highest rung that it names.
     */
    public List<Effect> effects(String agreement, String stage) {
        var able = effects.getOrDefault(stage, List.of());
        if (able.isEmpty()) {
            return List.of();
        }
        var name = words(agreement);
        var best = new LinkedHashMap<String, Effect>();
        for (var effect : able) {
            if (name.contains(effect.phrase)) {
                best.merge(effect.facet, effect, (one, other) -> rank(other) > rank(one) ? other : one);
            }
        }
        return List.copyOf(best.values());
    }

    private int rank(Effect effect) {
        return values.get(effect.facet).get(effect.value).rank;
    }

    private static String words(String text) {
        return " "
                + BETWEEN_WORDS
                        .matcher(text.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ";
    }

    private void readFacets(String text) {
        for (var row : Tsv.parse("facets.tsv", text, List.of("facet", "subject", "combine", "scopes", "meaning"))) {
            var name = row.required("facet");
            var facet = new FacetType(
                    name,
                    constant(row, "subject", Subject.class),
                    constant(row, "combine", Combination.class),
                    row.list("scopes"),
                    row.required("meaning"));
            if (facets.put(name, facet) != null) {
                throw row.error("facet '%s' stands twice: remove one of the lines".formatted(name));
            }
            values.put(name, new LinkedHashMap<>());
        }
    }

    private void readValues(String text) {
        var columns = List.of("facet", "value", "rank", "ends", "yields", "meaning");
        var rows = Tsv.parse("values.tsv", text, columns);
        for (var row : rows) {
            var facet = knownFacet(row);
            var value = new FacetValue(
                    facet,
                    row.required("value"),
                    (int) row.number("rank"),
                    row.yes("ends"),
                    row.list("yields"),
                    row.required("meaning"));
            if (values.get(facet).put(value.name, value) != null) {
                throw row.error("value '%s' of '%s' stands twice: remove one".formatted(value.name, facet));
            }
        }
        for (var row : rows) {
            for (var other : row.list("yields")) {
                if (value(row.get("facet"), other).isEmpty()) {
                    throw row.error("yields to '%s', which is no value of '%s': add it or correct its name"
                            .formatted(other, row.get("facet")));
                }
            }
        }
        values.forEach((facet, known) -> {
            if (known.isEmpty()) {
                throw new IllegalArgumentException(
                        "values.tsv: facet '%s' has no values: add a line for each".formatted(facet));
            }
        });
    }

    private void readEvents(String text) {
        for (var row : Tsv.parse("events.tsv", text, List.of("type", "quad", "weight", "mutual", "meaning"))) {
            var type = constant(row, "type", EventType.class);
            var rule = new EventRule(
                    type,
                    constant(row, "quad", Quad.class),
                    row.number("weight"),
                    row.yes("mutual"),
                    row.required("meaning"));
            if (events.put(type, rule) != null) {
                throw row.error("event type '%s' stands twice: remove one of the lines".formatted(type));
            }
            if (Math.abs(rule.weight) > 10) {
                throw row.error("weight %s is beyond -10 to 10".formatted(rule.weight));
            }
        }
        for (var type : EventType.values()) {
            if (!events.containsKey(type)) {
                throw new IllegalArgumentException("events.tsv lacks event type %s: add its line".formatted(type));
            }
        }
    }

    private void readEffects(String text) {
        for (var row : Tsv.parse("effects.tsv", text, List.of("phrase", "stage", "facet", "value", "parties"))) {
            var facet = knownFacet(row);
            var value = row.required("value");
            var stage = row.required("stage");
            if (value(facet, value).isEmpty()) {
                throw row.error("'%s' is no value of '%s': add it to values.tsv".formatted(value, facet));
            }
            if (value(AGREEMENTS, stage).isEmpty()) {
                throw row.error("'%s' is no stage of an agreement: see values.tsv".formatted(stage));
            }
            var onlyTwo = row.oneOf("parties", List.of("two", "any")).equals("two");
            effects.computeIfAbsent(stage, ignored -> new ArrayList<>())
                    .add(new Effect(words(row.required("phrase")), stage, facet, value, onlyTwo));
        }
    }

    private String knownFacet(Tsv.Row row) {
        var facet = row.required("facet");
        if (!facets.containsKey(facet)) {
            throw row.error("facet '%s' is not in facets.tsv: add it there or correct its name".formatted(facet));
        }
        return facet;
    }

    private static <E extends Enum<E>> E constant(Tsv.Row row, String column, Class<E> type) {
        var text = row.required(column).toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> row.error(
                        "%s '%s' is not one of %s".formatted(column, text, List.of(type.getEnumConstants()))));
    }

    private static String digest(Map<String, String> texts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            texts.forEach((file, text) -> {
                sha.update((file + "\n").getBytes(StandardCharsets.UTF_8));
                sha.update(text.getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
