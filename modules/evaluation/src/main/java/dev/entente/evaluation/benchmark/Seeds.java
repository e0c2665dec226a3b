package dev.entente.evaluation.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.entente.app.Preview;
import dev.entente.evaluation.score.CodedClaim;
import dev.entente.evaluation.score.SeedScore;
import dev.entente.model.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Five articles, and what a careful reader takes from them. */
final class Seeds implements Benchmark {
    private static final String ENDING = ".txt";

    @Override
    public List<Row> run(Workbench workbench) throws IOException {
        var texts = texts(workbench.path("seeds"));
        var claims = new ArrayList<CodedClaim>();
        var preview = new Preview(workbench.extractor());
        for (var text : texts.entrySet()) {
            var article = Article.newBuilder()
                    .setId(text.getKey())
                    .setText(text.getValue())
                    .build();
            workbench.claims(article).forEach(claims::add);
            preview.add(article);
        }
        var relationships = new ArrayList<JsonNode>();
        preview.relationships(relationships::add);
        workbench.leave(
                "seeds-claims.jsonl", claims.stream().map(CodedClaim::json).toList());
        workbench.leave(
                "seeds-relationships.json",
                List.of(JsonNodeFactory.instance.arrayNode().addAll(relationships)));
        var score = SeedScore.of(workbench.read("seeds/expected.jsonl"), claims, relationships, texts);
        return List.of(
                new Row(
                        "seeds",
                        "found",
                        "",
                        score.found().part(),
                        score.found().toString(),
                        Bar.atLeast(39)),
                new Row(
                        "seeds",
                        "kept out",
                        "",
                        score.keptOut().part(),
                        score.keptOut().toString(),
                        Bar.exactly(9)),
                Row.of("seeds", "quotes off", "", score.quotesOff().size(), Bar.exactly(0)),
                Row.of("seeds", "changes beyond the list", "", score.beyond().size(), Bar.NONE));
    }

    private static Map<String, String> texts(Path directory) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (name.endsWith(ENDING)) {
                    texts.put(name.substring(0, name.length() - ENDING.length()), Files.readString(file));
                }
            }
        }
        return texts;
    }
}
