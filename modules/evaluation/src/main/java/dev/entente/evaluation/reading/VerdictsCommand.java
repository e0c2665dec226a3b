package dev.entente.evaluation.reading;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verdicts",
        description = {
            "Counts a reader's verdicts on a sample, and tells how many claims per 1,000 articles are false.",
            "Ends with 1 where that is 3 or more."
        })
public final class VerdictsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SAMPLE.tsv", description = "What the program sample wrote, verdicts filled in.")
    private Path file;

    @Option(
            names = "--keep",
            paramLabel = "FILE.tsv",
            description = "Write the verdicts there without the articles' words, which are not ours to publish.")
    private Optional<Path> kept = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var sample = Sample.read(file);
        if (kept.isPresent()) {
            try (var out = new PrintWriter(Files.newBufferedWriter(kept.get(), StandardCharsets.UTF_8))) {
                sample.writeKept(out);
            }
        }
        var falsehood = Falsehood.of(sample);
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%s%nright %d, false %d, unsure %d%nfalse per 1,000 articles: %.2f (95 %%: %.2f to %.2f)%n",
                        sample.draw().toString().substring(2),
                        sample.count(Verdict.RIGHT),
                        sample.count(Verdict.FALSE),
                        sample.count(Verdict.UNSURE),
                        falsehood.perThousand(),
                        falsehood.low(),
                        falsehood.high());
        return falsehood.perThousand() < Falsehood.LIMIT ? 0 : 1;
    }
}
