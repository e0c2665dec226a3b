package dev.entente.evaluation.people;

import java.util.List;
import java.util.stream.Collectors;

/** One line of {@code leaders.tsv}. */
record Leader(String name, List<String> also, List<String> alone, List<String> near, List<Term> terms) {
    String toLine() {
        var tenures = terms.stream().map(Term::toTenure).collect(Collectors.joining("; "));
        return String.join("\t", name, list(also), list(alone), list(near), tenures);
    }

    private static String list(List<String> names) {
        return String.join(" | ", names);
    }
}
