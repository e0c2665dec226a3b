package dev.entente.app.command;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "relationship", description = "Shows how two actors stand to each other.")
public final class RelationshipCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "A", description = "Code of one of them: ARM.")
    private String a;

    @Parameters(index = "1", paramLabel = "B", description = "Code of the other: KAZ.")
    private String b;

    @Option(names = "--events", description = "With the events between them (json and jsonl).")
    private boolean events;

    @Mixin
    private ServiceOptions service;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var relationship = service.service()
                .get(
                        "/v1/relationships/%s/%s".formatted(Codes.check(spec, a), Codes.check(spec, b)),
                        Map.of("events", Optional.of(Boolean.toString(events))));
        var out = spec.commandLine().getOut();
        switch (format.format()) {
            case JSON -> out.println(relationship.toPrettyString());
            case JSONL -> out.println(relationship);
            case TABLE -> {
                var standings = new Standings();
                standings.add(relationship);
                standings.rows().table(out);
            }
        }
        return 0;
    }
}
