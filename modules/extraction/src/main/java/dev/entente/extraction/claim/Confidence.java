package dev.entente.extraction.claim;

import dev.entente.model.Tsv;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far a claim can be trusted: the share of its rule's readings that readers found right, lowered by each trait that
 * went with more errors than the rest (decision 041). The counts lie in {@code confidence.tsv}.
 */
public final class Confidence {
    /** So many readings of average quality are added to every count, so that few do not weigh as many. */
    private static final double SHRINKAGE = 10;

    private static final double LEAST = 0.05;

    private final double mean;
    private final Map<String, Double> rules;
    private final Map<String, Double> traits;

    private Confidence(double mean, Map<String, Double> rules, Map<String, Double> traits) {
        this.mean = mean;
        this.rules = Map.copyOf(rules);
        this.traits = Map.copyOf(traits);
    }

    /**
     * Loads the counts that come with the library.
     *
     * @throws IllegalArgumentException naming the line and the remedy where they are not well formed
     */
    public static Confidence load() {
        return of(Tsv.resource(Confidence.class, "confidence.tsv"));
    }

    static Confidence of(String table) {
        var rows = Tsv.parse("confidence.tsv", table, List.of("what", "name", "right", "wrong"));
        var right = 0.0;
        var all = 0.0;
        for (var row : rows) {
            if (row.oneOf("what", List.of("rule", "trait")).equals("rule")) {
                right += row.number("right");
                all += row.number("right") + row.number("wrong");
            }
        }
        var mean = (right + 1) / (all + 2);
        var rules = new HashMap<String, Double>();
        var traits = new HashMap<String, Double>();
        for (var row : rows) {
            var share =
                    (row.number("right") + SHRINKAGE * mean) / (row.number("right") + row.number("wrong") + SHRINKAGE);
            (row.get("what").equals("rule") ? rules : traits).put(row.required("name"), share);
        }
        return new Confidence(mean, rules, traits);
    }

    /** Between 0 and 1, in hundredths; of a rule that no reader has judged, the mean. */
    public double of(String rule, Collection<Trait> found) {
        var share = rules.getOrDefault(rule, mean);
        for (var trait : found) {
            share *= Math.min(1, traits.getOrDefault(trait.name(), mean) / mean);
        }
        return Math.max(LEAST, Math.round(share * 100) / 100.0);
    }
}
