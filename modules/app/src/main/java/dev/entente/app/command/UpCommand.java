package dev.entente.app.command;

import dev.entente.app.config.Settings;
import dev.entente.app.house.DataDirectory;
import dev.entente.app.house.House;
import dev.entente.app.house.Progress;
import dev.entente.app.house.Shutdown;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "up",
        description = "Runs everything in one process: Kafka, registry, topologies, SQL and HTTP. Its data stays.",
        footer = {"", "Examples:", "  entente up", "  entente up --data /var/lib/entente --port 8081"})
public final class UpCommand implements Callable<Integer> {
    @Mixin
    private HouseOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var configuration = options.load(Map.of());
        var data = new DataDirectory(Path.of(configuration.get(Settings.DATA_DIR)));
        var err = spec.commandLine().getErr();
        try (var shutdown = Shutdown.expect();
                var house = House.start(configuration, data, new Progress(err))) {
            err.println("Entente is up: %s, data and log in %s. Ctrl-C ends it.".formatted(house.http(), data.path()));
            house.await(shutdown);
            err.println("Ending ...");
        }
        return 0;
    }
}
