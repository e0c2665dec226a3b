package dev.entente.app.command;

import dev.entente.app.RunningService;
import dev.entente.app.broker.EmbeddedBroker;
import dev.entente.app.config.Settings;
import dev.entente.app.house.DataDirectory;
import dev.entente.app.house.Progress;
import dev.entente.app.house.Shutdown;
import dev.entente.registry.embedded.EmbeddedRegistry;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "broker",
        description =
                "Runs a Kafka broker and a schema registry: to try the other roles on one machine. Its data stays.",
        footer = {"", "Example:", "  entente broker --data broker"})
public final class BrokerCommand implements Callable<Integer> {
    @Mixin
    private DataOptions data;

    @Option(names = "--kafka-port", paramLabel = "N", description = "Port for Kafka; 0 takes a free one (default: 0).")
    private Optional<String> kafkaPort = Optional.empty();

    @Option(
            names = "--registry-port",
            paramLabel = "N",
            description = "Port for the schema registry; 0 takes a free one (default: 0).")
    private Optional<String> registryPort = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var options = new HashMap<String, String>();
        kafkaPort.ifPresent(port -> options.put(Settings.KAFKA_PORT.key(), port));
        registryPort.ifPresent(port -> options.put(Settings.REGISTRY_PORT.key(), port));
        var configuration = data.load(Map.of(), options);
        var directory = new DataDirectory(Path.of(configuration.get(Settings.DATA_DIR)));
        var progress = new Progress(spec.commandLine().getErr());
        try (var shutdown = Shutdown.expect();
                var broker = EmbeddedBroker.start(directory.kafka(), configuration.get(Settings.KAFKA_PORT))) {
            progress.tell("Kafka at " + broker.bootstrapServers());
            try (var registry = EmbeddedRegistry.onKafka(
                    Map.of("bootstrap.servers", broker.bootstrapServers()),
                    configuration.get(Settings.REGISTRY_PORT))) {
                progress.tell("Schema registry at " + registry.url());
                var service = new RunningService(
                        broker.bootstrapServers(),
                        registry.url().toString(),
                        Optional.empty(),
                        ProcessHandle.current().pid());
                service.announce(directory.path());
                progress.tell("The broker is up, its data in %s; others find it with --data. Ctrl-C ends it."
                        .formatted(directory.path()));
                try {
                    shutdown.await(broker::failure);
                } finally {
                    RunningService.withdraw(directory.path());
                }
            }
        }
        return 0;
    }
}
