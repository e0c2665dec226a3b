package dev.entente.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "config",
        description = "Shows what is configured, where each value comes from, and what else could be.",
        footer = {"", "Examples:", "  entente config", "  entente config --config entente.properties --format json"})
public final class ConfigCommand implements Callable<Integer> {
    @Mixin
    private DataOptions options;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var rows = Rows.of("key", "value", "origin", "about");
        options.load().effective().forEach(line -> rows.add(line.key(), line.value(), line.origin(), line.about()));
        format.print(rows, spec.commandLine().getOut());
        return 0;
    }
}
