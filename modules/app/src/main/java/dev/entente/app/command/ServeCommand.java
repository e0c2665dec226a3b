package dev.entente.app.command;

import dev.entente.app.Cluster;
import dev.entente.app.config.Settings;
import dev.entente.app.house.BrokerWait;
import dev.entente.app.house.HttpDoor;
import dev.entente.app.house.HttpPart;
import dev.entente.app.house.Progress;
import dev.entente.app.house.Shutdown;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = "Answers HTTP before processes that run the topologies, and holds nothing itself.",
        footer = {"", "Example:", "  entente serve --config entente.properties"})
public final class ServeCommand implements Callable<Integer> {
    @Option(
            names = "--streams",
            paramLabel = "URL",
            split = ",",
            description = "Addresses of the processes that run the topologies.")
    private List<String> streams = List.of();

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private PortOption port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var progress = new Progress(spec.commandLine().getErr());
        var options = new HashMap<>(port.settings());
        if (!streams.isEmpty()) {
            options.put(Settings.STREAMS_URLS.key(), String.join(",", streams));
        }
        var configuration = kafka.load(options);
        var servers = Stream.of(configuration.get(Settings.STREAMS_URLS).split("\\s*,\\s*", -1))
                .map(URI::create)
                .toList();
        var door = HttpDoor.of(configuration);
        var cluster = Cluster.named(configuration);
        try (var shutdown = Shutdown.expect()) {
            if (!new BrokerWait(cluster, progress, shutdown).await(Optional.of(door))) {
                return 0;
            }
            try (var server = HttpPart.gateway(cluster, servers, door)) {
                progress.tell("HTTP at " + server.uri());
                shutdown.await(Optional::empty);
            }
        }
        return 0;
    }
}
