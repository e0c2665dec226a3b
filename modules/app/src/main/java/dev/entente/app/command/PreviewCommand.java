package dev.entente.app.command;

import dev.entente.app.Preview;
import dev.entente.extraction.Extractor;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "preview",
        description = "Folds the claims of articles in memory, without a broker, and prints the relationships as JSON.",
        footer = {"", "Example:", "  entente preview seeds"})
public final class PreviewCommand implements Callable<Integer> {
    @Mixin
    private ArticleOptions articles;

    @Mixin
    private JsonFormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var preview = new Preview(Extractor.load());
        var status = articles.forEach(preview::add);
        try (var out = format.open(Format.JSON, spec.commandLine().getOut())) {
            preview.relationships(out::add);
        }
        return status;
    }
}
