package dev.entente.app.command;

import dev.entente.app.Cluster;
import dev.entente.app.config.Settings;
import dev.entente.app.house.BrokerWait;
import dev.entente.app.house.Progress;
import dev.entente.app.house.Shutdown;
import dev.entente.registry.embedded.EmbeddedRegistry;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "registry",
        description =
                "Runs a schema registry whose schemas are in Kafka: where there is none of Confluent's. One process.",
        footer = {"", "Example:", "  entente registry --bootstrap broker-1:9092"})
public final class RegistryCommand implements Callable<Integer> {
    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private PortOption port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var configuration = kafka.load(port.settings());
        var address =
                new InetSocketAddress(configuration.get(Settings.HTTP_HOST), configuration.get(Settings.HTTP_PORT));
        var progress = new Progress(spec.commandLine().getErr());
        var cluster = Cluster.named(configuration);
        try (var shutdown = Shutdown.expect()) {
            if (!new BrokerWait(cluster, progress, shutdown).await(Optional.empty())) {
                return 0;
            }
            try (var registry = EmbeddedRegistry.onKafka(cluster.properties(), address)) {
                progress.tell("Schema registry at " + registry.url());
                shutdown.await(Optional::empty);
            }
        }
        return 0;
    }
}
