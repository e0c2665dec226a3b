package dev.entente.app.command;

import dev.entente.app.Cluster;
import dev.entente.app.config.Settings;
import dev.entente.app.house.BrokerWait;
import dev.entente.app.house.HttpDoor;
import dev.entente.app.house.HttpPart;
import dev.entente.app.house.Progress;
import dev.entente.app.house.Shutdown;
import dev.entente.app.house.StreamsPart;
import dev.entente.extraction.Extractor;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "streams",
        description = "Runs the topologies and answers HTTP from their stores: one process of as many as you like.",
        footer = {"", "Example:", "  entente streams --config entente.properties"})
public final class StreamsCommand implements Callable<Integer> {
    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private PortOption port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var configuration = kafka.load(port.settings());
        var host = configuration.get(Settings.HTTP_HOST);
        var http = configuration.get(Settings.HTTP_PORT);
        var door = HttpDoor.of(configuration);
        var progress = new Progress(spec.commandLine().getErr());
        var cluster = Cluster.named(configuration);
        var settings = StreamsPart.settings(
                configuration,
                cluster,
                Path.of(configuration.get(Settings.DATA_DIR), "streams"),
                configuration.find(Settings.HTTP_ADVERTISED).orElse(host + ":" + http));
        try (var shutdown = Shutdown.expect()) {
            if (!new BrokerWait(cluster, progress, shutdown).await(Optional.of(door))) {
                return 0;
            }
            try (var streams = StreamsPart.start(
                            cluster, Extractor.load(), settings, configuration.get(Settings.LEDGER_GENERATION));
                    var server = HttpPart.start(cluster, streams, Optional.empty(), door)) {
                progress.tell("HTTP at " + server.uri());
                shutdown.await(streams::failure);
            }
        }
        return 0;
    }
}
