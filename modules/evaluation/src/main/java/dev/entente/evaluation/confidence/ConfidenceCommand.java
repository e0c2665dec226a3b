package dev.entente.evaluation.confidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.evaluation.JsonFile;
import dev.entente.evaluation.score.CodedClaim;
import dev.entente.evaluation.score.WorldScore;
import dev.entente.extraction.Extractor;
import dev.entente.extraction.actor.ActorLexicon;
import dev.entente.extraction.text.JsonLines;
import dev.entente.model.Article;
import dev.entente.model.Claim;
import dev.entente.model.json.ClaimJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "confidence",
        description = {
            "Counts how often each rule reads right, on the parts of the benchmarks that are there to learn from.",
            "Prints the table that the extractor keeps as confidence.tsv."
        })
public final class ConfidenceCommand implements Callable<Integer> {
    private static final String HEADER = """
            # How often readers found a rule's claims right: what the confidence of a claim is made of (decision 041).
            # Written by the program "confidence" of the module evaluation; not to be edited by hand.
            # what: a rule of constructions.tsv, or a trait of claims. right, wrong: claims that a reader judged so.
            what\tname\tright\twrong""";

    @Parameters(paramLabel = "FOLDER", description = "Holds world/ and plv/, as docs/evaluation.md tells.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    private final Counts counts = new Counts();
    private Extractor extractor;
    private ActorLexicon actors;

    @Override
    public Integer call() throws IOException {
        // Not before: a model is trained by another command of this program, before there is one to load.
        extractor = Extractor.load();
        actors = ActorLexicon.load();
        countChanges();
        countDeeds();
        var out = spec.commandLine().getOut();
        out.println(HEADER);
        counts.rows().forEach(out::println);
        return 0;
    }

    /** Changes in real news: right where a reader names the change too. */
    private void countChanges() throws IOException {
        var claims = new HashMap<JsonNode, Claim>();
        try (var lines = JsonFile.open(folder.resolve("world/dev-items.jsonl"))) {
            var number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                for (var claim :
                        extractor.extract(JsonLines.article(line, ++number)).claims()) {
                    claims.put(ClaimJson.of(claim), claim);
                }
            }
        }
        var coded = claims.keySet().stream().map(CodedClaim::new).toList();
        var score = WorldScore.of(JsonFile.read(folder.resolve("world/dev-truth.jsonl")), coded);
        var wrong = score.invented().stream().map(CodedClaim::json).collect(Collectors.toSet());
        score.told().forEach(claim -> counts.add(claims.get(claim.json()), !wrong.contains(claim.json())));
    }

    /** Deeds of two given actors: right where the type is that which a reader gave. */
    private void countDeeds() throws IOException {
        for (var row : JsonFile.read(folder.resolve("plv/dev.jsonl"))) {
            var source = codes(row.path("source").asText());
            var target = codes(row.path("target").asText());
            var article = Article.newBuilder()
                    .setId(row.path("id").asText())
                    .setText(row.path("text").asText())
                    .build();
            for (var claim : extractor.extract(article).claims()) {
                if (source.contains(claim.getSource()) && target.contains(claim.getTarget())) {
                    counts.add(
                            claim,
                            claim.getType().name().equals(row.path("root").asText()));
                }
            }
        }
    }

    private Set<String> codes(String name) {
        List<String> forms = Arrays.asList(name.split("\\s+"));
        return actors.find(forms).stream()
                .filter(mention -> !mention.isBlocked())
                .map(mention -> mention.actor())
                .collect(Collectors.toSet());
    }
}
