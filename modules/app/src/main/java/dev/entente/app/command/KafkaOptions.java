package dev.entente.app.command;

import dev.entente.app.config.Configuration;
import dev.entente.app.config.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which brokers and which registry are used. */
final class KafkaOptions {
    @Mixin
    private DataOptions data;

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "Kafka brokers (default: those of the service on the data directory).")
    private Optional<String> bootstrap = Optional.empty();

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description = "Schema registry (default: that of the service on the data directory).")
    private Optional<String> registry = Optional.empty();

    /** The configuration of this run. */
    Configuration load() {
        return load(Map.of());
    }

    /** The configuration of this run, over it what other options of the command set. */
    Configuration load(Map<String, String> more) {
        var options = new HashMap<>(more);
        bootstrap.ifPresent(value -> options.put(Settings.BOOTSTRAP_SERVERS.key(), value));
        registry.ifPresent(value -> options.put(Settings.SCHEMA_REGISTRY_URL.key(), value));
        return data.load(Map.of(), options);
    }
}
