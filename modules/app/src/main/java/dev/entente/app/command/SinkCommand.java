package dev.entente.app.command;

import dev.entente.app.Cluster;
import dev.entente.app.config.Settings;
import dev.entente.app.house.BrokerWait;
import dev.entente.app.house.DataDirectory;
import dev.entente.app.house.ProbePart;
import dev.entente.app.house.Progress;
import dev.entente.app.house.Shutdown;
import dev.entente.app.house.SinkPart;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "sink",
        description = "Writes the topics into SQL: one process of as many as you like.",
        footer = {"", "Example:", "  entente sink --config entente.properties"})
public final class SinkCommand implements Callable<Integer> {
    @Option(
            names = "--database",
            paramLabel = "URL",
            description =
                    "jdbc:postgresql://HOST/DATABASE or jdbc:sqlite:FILE (default: entente.db in the data directory).")
    private Optional<String> database = Optional.empty();

    @Option(
            names = "--group",
            paramLabel = "NAME",
            description =
                    "Consumer group: sinks of one database share one; another database needs another (default: entente-sink).")
    private Optional<String> group = Optional.empty();

    @Mixin
    private KafkaOptions kafka;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var progress = new Progress(spec.commandLine().getErr());
        var options = new HashMap<String, String>();
        database.ifPresent(url -> options.put(Settings.DATABASE_URL.key(), url));
        group.ifPresent(name -> options.put(Settings.KAFKA_PREFIX + "group.id", name));
        var configuration = kafka.load(options);
        var data = new DataDirectory(Path.of(configuration.get(Settings.DATA_DIR)));
        var cluster = Cluster.named(configuration);
        var host = configuration.get(Settings.HTTP_HOST);
        var health = configuration.find(Settings.SINK_HTTP_PORT);
        try (var shutdown = Shutdown.expect()) {
            var wait = new BrokerWait(cluster, progress, shutdown);
            if (!wait.await(health.map(port -> ProbePart.settings(host, port)))) {
                return 0;
            }
            try (var sink = SinkPart.start(cluster, SinkPart.database(configuration, data));
                    var probe = ProbePart.start(cluster, sink, host, health)) {
                probe.uri().ifPresent(uri -> progress.tell("Health and metrics at " + uri));
                progress.tell("The sink runs. Ctrl-C ends it.");
                shutdown.await(sink::failure);
            }
        }
        return 0;
    }
}
