package dev.entente.evaluation.score;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The unweighted mean over classes of F1, in per cent.
 *
 * @param perLabel F1 of each class that occurs in the truth
 * @param mean of them; 0 where there is no class
 */
public record MacroF1(Map<String, Double> perLabel, double mean) {
    /**
     * A row's right class and the one it was given.
     *
     * @param said empty where no answer was given, which counts as wrong
     */
    public record Labelled(String truth, String said) {}

    /** Scores answers. */
    public static MacroF1 of(List<Labelled> rows) {
        var perLabel = new TreeMap<String, Double>();
        rows.forEach(row -> perLabel.computeIfAbsent(row.truth(), label -> f1(label, rows)));
        var mean = perLabel.values().stream().mapToDouble(Double::doubleValue).average();
        return new MacroF1(perLabel, mean.orElse(0));
    }

    private static double f1(String label, List<Labelled> rows) {
        var hits = 0;
        var named = 0;
        for (var row : rows) {
            var isTrue = row.truth().equals(label);
            var isSaid = row.said().equals(label);
            hits += isTrue && isSaid ? 1 : 0;
            named += (isTrue ? 1 : 0) + (isSaid ? 1 : 0);
        }
        return 200.0 * hits / named;
    }
}
