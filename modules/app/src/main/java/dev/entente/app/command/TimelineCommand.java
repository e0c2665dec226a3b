package dev.entente.app.command;

import dev.entente.model.json.When;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "timeline",
        description = "Tells what happened between two actors, in the order in which it did.",
        footer = {"", "Examples:", "  entente timeline ARM AZE", "  entente timeline ARM AZE --known-at 2024-12-31"})
public final class TimelineCommand implements Callable<Integer> {
    @Mixin
    private PairArguments pair;

    @Mixin
    private MomentOptions moment;

    @Mixin
    private ServiceOptions service;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        var path = pair.path() + "/timeline";
        var timeline = service.service().get(path, moment.parameters()).path("timeline");
        return format.print(
                timeline,
                () -> {
                    var rows = Rows.of("date", "kind", "subject", "value", "it says");
                    timeline.forEach(entry -> rows.add(
                            When.words(entry.path("date")),
                            entry.path("kind").asText(""),
                            entry.path("subject").asText(""),
                            entry.path("value").asText("")
                                    + (entry.has("detail")
                                            ? ", " + entry.path("detail").asText()
                                            : ""),
                            Standings.quote(entry.path("evidence"))));
                    return rows;
                },
                pair.nothing("what happened"));
    }
}
