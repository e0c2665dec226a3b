package dev.entente.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.app.http.ChangeFeed;
import dev.entente.app.http.ServiceApi;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "changes", description = "Lists what changed between pairs of actors, and goes on with what comes.")
public final class ChangesCommand implements Callable<Integer> {
    @Option(
            names = {"-f", "--follow"},
            description = "Go on with the changes as they come, until interrupted.")
    private boolean follow;

    @Option(names = "--actor", paramLabel = "CODE", description = "Only changes between this actor and another.")
    private Optional<String> actor = Optional.empty();

    @Option(names = "--with", paramLabel = "CODE", description = "Only changes with this actor too.")
    private Optional<String> with = Optional.empty();

    @Option(names = "--facet", paramLabel = "NAME", description = "Only changes of this facet.")
    private Optional<String> facet = Optional.empty();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Only TRANSITION, BACKFILL, CORRECTION, RETRACTION or DISPUTE.")
    private Optional<String> kind = Optional.empty();

    @Mixin
    private ServiceOptions service;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var api = service.service();
        var out = spec.commandLine().getOut();
        if (format.format() == Format.JSON && !follow) {
            var all = new ObjectMapper().createArrayNode();
            past(api, all::add);
            out.println(all.toPrettyString());
            return 0;
        }
        var end = past(api, change -> print(change, out));
        if (follow) {
            new ChangeFeed(api, filter()).after(end).follow(change -> print(change, out));
        }
        return 0;
    }

    /** Hands over the changes so far and returns the position after them. */
    private String past(ServiceApi api, Consumer<JsonNode> changes) {
        var parameters = new LinkedHashMap<>(filter());
        JsonNode page;
        do {
            page = api.get("/v1/changes", parameters);
            page.path("changes").forEach(changes);
            parameters.put("after", Optional.of(page.path("next").asText()));
        } while (page.path("more").asBoolean());
        return page.path("next").asText();
    }

    private void print(JsonNode change, PrintWriter out) {
        out.println(format.format() == Format.TABLE ? ChangeText.of(change) : change.toString());
        out.flush();
    }

    private Map<String, Optional<String>> filter() {
        var filter = new LinkedHashMap<String, Optional<String>>();
        filter.put("actor", actor.map(code -> PairArguments.code(spec, code)));
        filter.put("with", with.map(code -> PairArguments.code(spec, code)));
        filter.put("facet", facet);
        filter.put("kind", kind);
        return filter;
    }
}
