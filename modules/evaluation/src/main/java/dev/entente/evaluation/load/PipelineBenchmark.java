package dev.entente.evaluation.load;

import dev.entente.app.config.Configuration;
import dev.entente.app.house.DataDirectory;
import dev.entente.app.house.House;
import dev.entente.app.house.Progress;
import dev.entente.extraction.text.JsonLines;
import dev.entente.model.Article;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * How fast articles go all the way: from the first that is written to the topic until the last of their relationships,
 * changes and events is committed, in Kafka and in SQL. The house is in this process, as {@code up} has it.
 */
@Command(name = "pipeline", description = "Measures how many articles a second go all the way from their topic to SQL.")
public final class PipelineBenchmark implements Callable<Integer> {
    private static final long LOOK_MS = 100;
    private static final List<String> TABLES =
            List.of("article", "claim", "event", "relationship", "relationship_change");

    @Parameters(
            arity = "0..*",
            paramLabel = "NEWS.jsonl",
            description = "Files of JSON lines, perhaps gzipped; made-up articles where absent.")
    private List<Path> files = List.of();

    @Option(
            names = "--warm-up",
            paramLabel = "ARTICLES",
            defaultValue = "5000",
            description =
                    "How many of the articles go first, untimed, at most half of them (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--articles",
            paramLabel = "ARTICLES",
            defaultValue = "15000",
            description =
                    "How many are made up where no file is given, the warm-up's among them (default: ${DEFAULT-VALUE}).")
    private int synthetic;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException, SQLException {
        var articles = articles();
        var data = Files.createTempDirectory("entente-pipeline");
        var configuration = Configuration.load(
                Map.of(), Optional.empty(), Map.of(), Map.of("data.dir", data.toString(), "http.port", "0"));
        var silence = new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try (var house = House.start(configuration, new DataDirectory(data), new Progress(silence))) {
            var first = Math.min(warmUp, articles.size() / 2);
            seconds(house, articles.subList(0, first));
            var timed = articles.subList(first, articles.size());
            var took = seconds(house, timed);
            var out = spec.commandLine().getOut();
            out.printf(
                    "%,d articles all the way in %.1f s: %,.0f a second, %,.0f characters a second%n",
                    timed.size(),
                    took,
                    timed.size() / took,
                    timed.stream()
                                    .mapToLong(article -> article.getText().length())
                                    .sum()
                            / took);
            for (var table : TABLES) {
                out.printf("  %s: %s rows%n", table, rows(house, table));
            }
        }
        return 0;
    }

    /** How long it takes until everything has gone all the way. */
    private static double seconds(House house, List<Article> articles) throws InterruptedException, ExecutionException {
        var begun = System.nanoTime();
        try (var publisher = house.cluster().publisher();
                var drain = house.drain()) {
            for (var receipt : articles.stream().map(publisher::publish).toList()) {
                receipt.get();
            }
            while (!drain.isDry()) {
                house.failure().ifPresent(failure -> {
                    throw failure;
                });
                Thread.sleep(LOOK_MS);
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static Object rows(House house, String table) throws SQLException {
        return house.database()
                .query("SELECT COUNT(*) FROM " + table)
                .rows()
                .get(0)
                .get(0);
    }

    private List<Article> articles() throws IOException {
        if (files.isEmpty()) {
            return IntStream.range(0, synthetic)
                    .mapToObj(i -> JsonLines.article(SyntheticNews.article(i).toString(), i + 1))
                    .toList();
        }
        var articles = new ArrayList<Article>();
        for (var file : files) {
            try (var bytes = Files.newInputStream(file);
                    var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                    var lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    articles.add(JsonLines.article(line, articles.size() + 1));
                }
            }
        }
        return articles;
    }
}
