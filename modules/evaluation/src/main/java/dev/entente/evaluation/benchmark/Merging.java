package dev.entente.evaluation.benchmark;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.entente.evaluation.merge.Clustering;
import dev.entente.evaluation.merge.CodedMention;
import dev.entente.evaluation.score.BCubed;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;

/** Which coded mentions are of one event. */
final class Merging implements Benchmark {
    @Override
    public List<Row> run(Workbench workbench) throws IOException {
        var rows = workbench.read("benchmarks/merge/dev.jsonl");
        var truth = new HashMap<String, String>();
        rows.forEach(row -> {
            var id = row.path("id").asText();
            var cluster = row.path("cluster").asText("");
            truth.put(id, cluster.isEmpty() ? "single " + id : cluster);
        });
        var said = Clustering.of(rows.stream().map(CodedMention::read).toList());
        workbench.leave(
                "merge.jsonl",
                said.entrySet().stream()
                        .map(entry -> JsonNodeFactory.instance
                                .objectNode()
                                .put("id", entry.getKey())
                                .put("cluster", entry.getValue()))
                        .toList());
        var score = BCubed.of(truth, said);
        return List.of(Row.of("merge", "B-cubed F1", "87.2 single link", score.f1(), Bar.moreThan(87.2)));
    }
}
