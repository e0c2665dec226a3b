package dev.entente.evaluation.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.entente.app.Failure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReadingTest {
    private static final String NEWS = """
            {"id":"1","published":"1987-03-01","title":"Ties cut","text":"France severed diplomatic relations with Iran on Friday."}
            {"id":"2","published":"1987-03-02","title":"Weather","text":"It rained in the afternoon."}
            {"id":"3","published":"1987-03-03","title":"Ties","text":"Egypt and Qatar restored diplomatic relations."}
            """;

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();

    @Test
    void shouldDrawTheSameClaimsWithTheSameSeed() throws IOException {
        var news = news();

        var first = sample(news, "--claims", "1", "--seed", "7");
        var second = sample(news, "--claims", "1", "--seed", "7");

        assertThat(first).isEqualTo(second);
        assertThat(first.lines().findFirst())
                .hasValue("# seed 7: 1 drawn of the 2 claims that bear on a state in 3 articles");
        assertThat(first.lines().filter(line -> !line.startsWith("#"))).hasSize(2);
    }

    @Test
    void shouldShowTheReaderTheSentenceAndKeepNoWordOfIt() throws IOException {
        var sample = judged(sample(news()), "RIGHT");
        var kept = directory.resolve("kept.tsv");

        var status = verdicts(sample, "--keep", kept.toString());

        assertThat(Files.readString(sample)).contains("severed", "Ties cut");
        assertThat(Files.readString(kept))
                .contains("FRA\tIRN\tdiplomatic\tSEVERED")
                .doesNotContain("severed", "Ties");
        assertThat(status).isZero();
        assertThat(verdicts(kept)).isZero();
    }

    @Test
    void shouldCountFalseClaimsPerThousandArticles() throws IOException {
        var status = verdicts(judged(sample(news()), "UNSURE"));

        assertThat(out.toString()).contains("unsure 2").contains("per 1,000 articles: 666.67 (95 %: 666.67 to 666.67)");
        assertThat(status).isEqualTo(1);
    }

    @Test
    void shouldSpanAnIntervalWhereOnlyAPartWasRead() throws IOException {
        var falsehood = Falsehood.read(judged(sample(news(), "--claims", "1"), "FALSE"));

        assertThat(falsehood.perThousand()).isCloseTo(2000 / 3.0, within(1e-9));
        assertThat(falsehood.low()).isLessThan(falsehood.perThousand());
    }

    @Test
    void shouldNameTheLineWithoutAVerdict() throws IOException {
        var unread = Files.writeString(directory.resolve("unread.tsv"), sample(news()));

        assertThatThrownBy(() -> Sample.read(unread)).hasMessageContaining("line 6: the verdict is '': write RIGHT");
    }

    @Test
    void shouldMissAClaimThatWasDrawn() throws IOException {
        var text = Files.readString(judged(sample(news()), "RIGHT"));
        var short1 = Files.writeString(
                directory.resolve("short.tsv"), text.lines().limit(6).reduce("", (all, line) -> all + line + "\n"));

        assertThatThrownBy(() -> Sample.read(short1))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("holds 1 claims");
    }

    private Path news() throws IOException {
        return Files.writeString(directory.resolve("news.jsonl"), NEWS);
    }

    private String sample(Path news, String... options) {
        var text = new StringWriter();
        var arguments = new String[options.length + 1];
        arguments[0] = news.toString();
        System.arraycopy(options, 0, arguments, 1, options.length);
        assertThat(new CommandLine(new SampleCommand())
                        .setOut(new PrintWriter(text, true))
                        .execute(arguments))
                .isZero();
        return text.toString();
    }

    private Path judged(String sample, String verdict) throws IOException {
        var lines = sample.lines().map(line -> {
            var cells = line.split("\t", -1);
            if (cells.length > 1 && !cells[0].equals("article")) {
                cells[Item.COLUMNS.indexOf("verdict")] = verdict;
            }
            return String.join("\t", cells);
        });
        return Files.write(directory.resolve("judged.tsv"), lines.toList());
    }

    private int verdicts(Path sample, String... options) {
        var arguments = new String[options.length + 1];
        arguments[0] = sample.toString();
        System.arraycopy(options, 0, arguments, 1, options.length);
        return new CommandLine(new VerdictsCommand())
                .setOut(new PrintWriter(out, true))
                .execute(arguments);
    }
}
