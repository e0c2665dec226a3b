package dev.entente.app.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "relationship", description = "Shows how two actors stand to each other.")
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

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var path = pair.path();
        var parameters = moment.parameters();
        parameters.put("events", Optional.of(Boolean.toString(events)));
        var relationship = service.service().get(path, parameters);
        var out = spec.commandLine().getOut();
        switch (format.format()) {
            case JSON -> out.println(relationship.toPrettyString());
            case JSONL -> out.println(relationship);
            case TABLE -> {
                var standings = new Standings();
                standings.add(relationship);
                standings.rows().table(out, pair.nothing("how things stand"));
            }
        }
        return 0;
    }
}
