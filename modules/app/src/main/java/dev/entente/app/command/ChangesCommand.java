package dev.entente.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.app.http.ServiceApi;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "changes",
        description = "Lists what changed between pairs of actors, and goes on with what comes.",
        footer = {
            "",
            "Examples:",
            "  entente changes --actor ARM --with KAZ",
            "  entente changes --kind DISPUTE --format jsonl",
            "  entente changes --follow"
        })
public final class ChangesCommand implements Callable<Integer> {
    @Option(
            names = {"-f", "--follow"},
            description = "Go on with the changes as they come, until interrupted; json is then one object a line.")
    private boolean follow;

    @Mixin
    private ChangeOptions wanted;

    @Mixin
    private LimitOption limit;

    @Mixin
    private ServiceOptions service;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var api = service.service();
        if (follow) {
            var printer = new LiveChanges(format.format(), spec);
            var end = past(api, printer::print);
            printer.follow(service.feed(wanted.parameters()).after(end));
            return 0;
        }
        var all = new ObjectMapper().createArrayNode();
        if (format.format() == Format.JSON) {
            var unused = past(api, all::add);
            format.print(all, () -> Rows.of("change"), nothing());
            return 0;
        }
        var printer = new LiveChanges(format.format(), spec);
        var unused = past(api, printer::print);
        if (printer.count() == 0) {
            spec.commandLine().getErr().println(nothing());
        }
        return 0;
    }

    /** Hands over the changes so far and returns the position after them. */
    private String past(ServiceApi api, Consumer<JsonNode> changes) {
        var parameters = new LinkedHashMap<>(wanted.parameters());
        parameters.put("limit", limit.parameter());
        parameters.put("latest", limit.parameter().map(any -> "true"));
        JsonNode page;
        do {
            page = api.get("/v1/changes", parameters);
            page.path("changes").forEach(changes);
            parameters.put("after", Optional.of(page.path("next").asText()));
        } while (page.path("more").asBoolean());
        return page.path("next").asText();
    }

    private static String nothing() {
        return "No change so far is one of those asked for: ask for less, or feed articles with entente publish";
    }
}
