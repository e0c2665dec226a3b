package dev.entente.app.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "relationship",
        description = "Shows how two actors stand to each other.",
        footer = {
            "",
            "Examples:",
            "  entente relationship ARM KAZ",
            "  entente relationship ARM AZE --as-of 2024-06-01 --format json"
        })
public final class RelationshipCommand implements Callable<Integer> {
    @Mixin
    private PairArguments pair;

    @Option(names = "--events", description = "With the events between them (json and jsonl).")
    private boolean events;

    @Mixin
    private MomentOptions moment;

    @Mixin
    private ServiceOptions service;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        var path = pair.path();
        var parameters = moment.parameters();
        parameters.put("events", Optional.of(Boolean.toString(events)));
        var relationship = service.service().get(path, parameters);
        return format.printOne(
                relationship,
                () -> {
                    var standings = new Standings();
                    standings.add(relationship);
                    return standings.rows();
                },
                pair.nothing("how things stand"));
    }
}
