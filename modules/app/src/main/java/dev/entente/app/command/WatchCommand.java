package dev.entente.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
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
            "  entente watch --kind TRANSITION --format jsonl | while read -r change; do ...; done",
            "  entente watch --actor KAZ --save desk --webhook https://desk.example/hook",
            "  entente watch --list"
        })
public final class WatchCommand implements Callable<Integer> {
    @Mixin
    private ChangeOptions wanted;

    @ArgGroup(heading = "Alerts, which the service keeps and tells by feed and webhook:%n")
    private AlertOptions alerts = new AlertOptions();

    @Mixin
    private ServiceOptions service;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (alerts.areAsked()) {
            var answer = alerts.answer(service.service(), wanted.parameters());
            format.print(answer, () -> AlertOptions.rows(answer), "No alert is saved: save one with --save NAME");
            if (format.format() == Format.TABLE) {
                AlertOptions.secrets(answer).forEach(spec.commandLine().getOut()::println);
            }
            return 0;
        }
        new LiveChanges(format.format(), spec).follow(service.feed(wanted.parameters()));
        return 0;
    }
}
