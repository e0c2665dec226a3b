package dev.entente.app.command;

import dev.entente.extraction.Extractor;
import dev.entente.model.json.ClaimJson;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "extract",
        description = "Reads the claims out of articles, without a broker: one JSON object a line.",
        footer = {
            "",
            "Examples:",
            "  entente extract visit.txt",
            "  entente extract --published 2024-05-10 news.jsonl.gz --format json"
        })
public final class ExtractCommand implements Callable<Integer> {
    @Mixin
    private ArticleOptions articles;

    @Mixin
    private JsonFormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var extractor = Extractor.load();
        try (var out = format.open(Format.JSONL, spec.commandLine().getOut())) {
            return articles.forEach(article -> {
                var extraction = extractor.extract(article);
                Unread.tell(spec, extraction);
                extraction.claims().forEach(claim -> out.add(ClaimJson.of(claim)));
            });
        }
    }
}
