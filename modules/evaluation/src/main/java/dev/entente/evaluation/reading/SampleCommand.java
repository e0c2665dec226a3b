package dev.entente.evaluation.reading;

import dev.entente.app.Failure;
import dev.entente.evaluation.JsonFile;
import dev.entente.evaluation.score.CodedClaim;
import dev.entente.extraction.Extractor;
import dev.entente.extraction.text.JsonLines;
import dev.entente.model.json.ClaimJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "sample",
        description = {
            "Draws claims that bear on the state of a pair, for a reader to judge.",
            "Writes a table with the columns verdict and reason left empty."
        })
public final class SampleCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NEWS.jsonl", description = "Articles, perhaps gzipped.")
    private Path news;

    @Option(
            names = "--claims",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many claims (default: ${DEFAULT-VALUE}); all where there are fewer.")
    private int size;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "1",
            description = "The same seed draws the same claims (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var drawn = new ArrayList<Item>();
        var articles = read(drawn);
        if (drawn.isEmpty()) {
            throw new Failure("%s yields no claim that bears on a state: give more or other articles".formatted(news));
        }
        var all = drawn.size();
        Collections.shuffle(drawn, new Random(seed));
        var chosen = drawn.subList(0, Math.min(size, all));
        new Sample(new Draw(seed, articles, all, chosen.size()), List.copyOf(chosen))
                .write(spec.commandLine().getOut());
        return 0;
    }

    /** Gathers what may be drawn, and returns the number of articles. */
    private int read(List<Item> items) throws IOException {
        var extractor = Extractor.load();
        var articles = 0;
        try (var lines = JsonFile.open(news)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                articles++;
                var article = JsonLines.article(line, articles);
                extractor.extract(article).claims().stream()
                        .map(claim -> new CodedClaim(ClaimJson.of(claim)))
                        .filter(CodedClaim::bearsState)
                        .map(claim -> Item.of(article, claim))
                        .forEach(items::add);
            }
        }
        return articles;
    }
}
