package dev.entente.evaluation.classify;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Macro-F1 in per cent, over what occurs in the truth. */
record Score(int rows, Map<String, Double> perRoot, double root, double quad, double side) {
    static Score of(List<Answer> answers) {
        var perRoot = f1(answers);
        return new Score(
                answers.size(),
                perRoot,
                mean(perRoot),
                mean(f1(answers.stream().map(Answer::quad).toList())),
                mean(f1(answers.stream().map(Answer::side).toList())));
    }

    private static Map<String, Double> f1(List<Answer> answers) {
        var f1 = new TreeMap<String, Double>();
        for (var answer : answers) {
            f1.computeIfAbsent(answer.truth(), label -> f1(label, answers));
        }
        return f1;
    }

    private static double f1(String label, List<Answer> answers) {
        var hits = 0;
        var named = 0;
        for (var answer : answers) {
            hits += answer.truth().equals(label) && answer.said().equals(label) ? 1 : 0;
            named += (answer.truth().equals(label) ? 1 : 0) + (answer.said().equals(label) ? 1 : 0);
        }
        return 200.0 * hits / named;
    }

    private static double mean(Map<String, Double> values) {
        return values.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%5d rows  root %.1f  quad %.1f  side %.1f", rows, root, quad, side);
    }
}
