package dev.entente.evaluation.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.evaluation.score.MacroF1;
import dev.entente.evaluation.score.MacroF1.Labelled;
import dev.entente.evaluation.score.Plover;
import dev.entente.evaluation.score.Share;
import dev.entente.extraction.classify.ClassifyLines;
import dev.entente.extraction.classify.EventClassifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a given source does to a given target: sentences with a root of PLOVER each. */
final class EventTypes implements Benchmark {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public List<Row> run(Workbench workbench) throws IOException {
        var lines = new ClassifyLines(EventClassifier.load());
        var rows = workbench.read("benchmarks/plv/dev.jsonl");
        var answers = new ArrayList<JsonNode>();
        for (var row : rows) {
            answers.add(JSON.readTree(lines.classify(row.toString(), answers.size() + 1)));
        }
        workbench.leave("plv.jsonl", answers);
        var roots = labelled(rows, "root", answers, root -> root);
        var answered = roots.stream().filter(row -> !row.said().isEmpty()).count();
        return List.of(
                Row.of("plv", "macro-F1 root", "46.3 UniversalPETRARCH", f1(roots), Bar.atLeast(76)),
                Row.of(
                        "plv",
                        "macro-F1 quad",
                        "51.8 UniversalPETRARCH",
                        f1(labelled(rows, "quad", answers, Plover::quad)),
                        Bar.atLeast(88)),
                Row.of(
                        "plv",
                        "macro-F1 binary",
                        "80.8 UniversalPETRARCH",
                        f1(labelled(rows, "binary", answers, Plover::side)),
                        Bar.NONE),
                Row.of("plv", "coverage", "", new Share((int) answered, roots.size()), Bar.atLeast(100)));
    }

    /** Each row's label of one granularity beside the answered root, merged to the same. */
    private static List<Labelled> labelled(
            List<JsonNode> rows, String field, List<JsonNode> answers, UnaryOperator<String> merge) {
        var labelled = new ArrayList<Labelled>();
        for (int i = 0; i < rows.size(); i++) {
            var root = answers.get(i).path("root").asText("");
            labelled.add(new Labelled(rows.get(i).path(field).asText(), merge.apply(root)));
        }
        return labelled;
    }

    private static double f1(List<Labelled> rows) {
        return MacroF1.of(rows).mean();
    }
}
