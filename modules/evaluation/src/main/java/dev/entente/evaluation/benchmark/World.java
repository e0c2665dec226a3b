package dev.entente.evaluation.benchmark;

import dev.entente.evaluation.score.CodedClaim;
import dev.entente.evaluation.score.WorldScore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Real news, and what its readers say changed. */
final class World implements Benchmark {
    @Override
    public List<Row> run(Workbench workbench) throws IOException {
        var claims = new ArrayList<CodedClaim>();
        workbench.forEachArticle(
                "benchmarks/world/dev-items.jsonl",
                article -> workbench.claims(article).forEach(claims::add));
        workbench.leave(
                "world-claims.jsonl", claims.stream().map(CodedClaim::json).toList());
        var score = WorldScore.of(workbench.read("benchmarks/world/dev-truth.jsonl"), claims);
        return List.of(
                Row.of("world", "recall", "41–49 PETRARCH2", score.recall(), Bar.atLeast(85)),
                Row.of("world", "traps silent", "93–95 PETRARCH2", score.silent(), Bar.atLeast(95)),
                Row.of("world", "precision", "75 PETRARCH2", score.precision(), Bar.atLeast(90)),
                Row.of("world", "dated", "", score.dated(), Bar.atLeast(90)));
    }
}
