package dev.entente.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "watch",
        description = {
            "Tells of changes as they come, from now on, until interrupted.",
            "Where the service is away it waits, and goes on where it was: no change is left out or told twice."
        },
        footer = {
            "",
            "Examples:",
            "  entente watch --actor KAZ --facet partnership",
            "  entente watch --kind TRANSITION --format jsonl | while read -r change; do ...; done"
        })
public final class WatchCommand implements Callable<Integer> {
    @Mixin
    private ChangeOptions wanted;

    @Mixin
    private ServiceOptions service;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        new LiveChanges(format.format(), spec).follow(service.feed(wanted.parameters()));
        return 0;
    }
}
