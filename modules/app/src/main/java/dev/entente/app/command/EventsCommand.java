package dev.entente.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.model.json.When;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "events",
        description = "Lists what happened between actors, merged over all articles that tell it.",
        footer = {
            "",
            "Examples:",
            "  entente events --actor ARM --with AZE --date 2024-05",
            "  entente events --type SANCTION --status OCCURRED --format jsonl"
        })
public final class EventsCommand implements Callable<Integer> {
    @Option(names = "--actor", paramLabel = "ACTOR", description = "Only events with this actor.")
    private Optional<String> actor = Optional.empty();

    @Option(names = "--with", paramLabel = "ACTOR", description = "Only events with this actor too.")
    private Optional<String> with = Optional.empty();

    @Option(names = "--type", paramLabel = "TYPE", description = "Only events of this PLOVER type: AGREE, CONSULT ...")
    private Optional<String> type = Optional.empty();

    @Option(names = "--status", paramLabel = "STATUS", description = "Only OCCURRED, PLANNED, PROPOSED ... ones.")
    private Optional<String> status = Optional.empty();

    @Option(names = "--date", paramLabel = "DATE", description = "Only events that may have happened then (EDTF).")
    private Optional<String> date = Optional.empty();

    @Mixin
    private ServiceOptions service;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var events = new ObjectMapper().createArrayNode();
        var parameters = new LinkedHashMap<String, Optional<String>>();
        parameters.put("actor", actor.map(code -> ActorArgument.code(spec, code)));
        parameters.put("with", with.map(code -> ActorArgument.code(spec, code)));
        parameters.put("type", type);
        parameters.put("status", status);
        parameters.put("date", date);
        var api = service.service();
        JsonNode page;
        do {
            page = api.get("/v1/events", parameters);
            page.path("events").forEach(events::add);
            parameters.put("after", Optional.of(page.path("next").asText()));
        } while (page.has("next"));
        format.print(
                events,
                () -> {
                    var rows = Rows.of("date", "who", "type", "status", "place", "articles", "it says");
                    events.forEach(event -> rows.add(
                            When.words(event.path("date")),
                            event.path("source").asText()
                                    + (event.path("mutual").asBoolean() ? "-" : ">")
                                    + event.path("target").asText(),
                            event.path("type").asText(""),
                            event.path("status").asText(""),
                            event.path("place").asText(""),
                            event.path("articles").size(),
                            Standings.quote(event.path("evidence"))));
                    return rows;
                },
                "No event is one of those asked for: ask for less, or feed articles with entente publish");
        return 0;
    }
}
