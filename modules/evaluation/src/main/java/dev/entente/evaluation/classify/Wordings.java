package dev.entente.evaluation.classify;

import dev.entente.extraction.classify.EventClassifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which texts each wording of the classifier's lexicon occurs in. */
final class Wordings {
    private final Optional<Map<String, Set<String>>> texts;

    private Wordings(Optional<Map<String, Set<String>>> texts) {
        this.texts = texts;
    }

    /** All of them, for every row. */
    static Wordings all() {
        return new Wordings(Optional.empty());
    }

    static Wordings of(EventClassifier classifier, List<Row> rows) {
        var texts = new HashMap<String, Set<String>>();
        for (var row : rows) {
            var question = row.question();
            classifier
                    .wordings(question.text(), question.source(), question.target())
                    .forEach(wording -> texts.computeIfAbsent(wording, unknown -> new HashSet<>())
                            .add(question.text()));
        }
        return new Wordings(Optional.of(texts));
    }

    /** Those that other texts hold too: a wording that only this row's text has may have been written for it. */
    Predicate<String> sharedWithOthersThan(Row row) {
        return wording -> texts.map(all -> all.getOrDefault(wording, Set.of()))
                .map(found -> found.size() > (found.contains(row.question().text()) ? 1 : 0))
                .orElse(true);
    }
}
