package dev.entente.evaluation.score;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * B-cubed agreement of two clusterings (Bagga and Baldwin 1998), in per cent: for each item, how much of its cluster
 * belongs with it, and how much of what belongs with it is in its cluster.
 */
public record BCubed(double precision, double recall) {
    /**
     * Compares clusterings.
     *
     * @param truth the right cluster of each item
     * @param said the cluster that each item was put into; an item without one is by itself
     */
    public static BCubed of(Map<String, String> truth, Map<String, String> said) {
        var right = members(truth);
        var given = members(said);
        var precision = 0.0;
        var recall = 0.0;
        for (var item : truth.keySet()) {
            var belonging = right.get(truth.get(item));
            var together = said.containsKey(item) ? new HashSet<>(given.get(said.get(item))) : Set.of(item);
            var known = together.stream().filter(truth::containsKey).count();
            double both = together.stream().filter(belonging::contains).count();
            precision += both / known;
            recall += both / belonging.size();
        }
        return new BCubed(100 * precision / truth.size(), 100 * recall / truth.size());
    }

    /** The harmonic mean of both. */
    public double f1() {
        return 2 * precision * recall / (precision + recall);
    }

    private static Map<String, Set<String>> members(Map<String, String> clusterOf) {
        var members = new HashMap<String, Set<String>>();
        clusterOf.forEach((item, cluster) ->
                members.computeIfAbsent(cluster, name -> new HashSet<>()).add(item));
        return members;
    }
}
