package dev.entente.evaluation.confidence;

import dev.entente.extraction.claim.Trait;
import dev.entente.model.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many claims of each rule, and with each trait, were right and wrong. */
final class Counts {
    private final Map<String, int[]> rules = new TreeMap<>();
    private final Map<String, int[]> traits = new TreeMap<>();

    void add(Claim claim, boolean right) {
        count(rules, claim.getRule(), right);
        for (var trait : Trait.of(claim.getFlags(), claim.getDateDerivation(), claim.getSpeaker())) {
            count(traits, trait.name(), right);
        }
    }

    private static void count(Map<String, int[]> counts, String name, boolean right) {
        counts.computeIfAbsent(name, unknown -> new int[2])[right ? 0 : 1]++;
    }

    /** The rows of {@code confidence.tsv}. */
    List<String> rows() {
        var rows = new ArrayList<String>();
        rules.forEach((name, count) -> rows.add("rule\t%s\t%d\t%d".formatted(name, count[0], count[1])));
        traits.forEach((name, count) -> rows.add("trait\t%s\t%d\t%d".formatted(name, count[0], count[1])));
        return rows;
    }
}
