package dev.entente.app.command;

import dev.entente.app.config.Configuration;
import dev.entente.app.config.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the whole house lives and which ports it takes. */
final class HouseOptions {
    @Mixin
    private DataOptions data;

    @Mixin
    private PortOption port;

    @Option(names = "--kafka-port", paramLabel = "N", description = "Port for Kafka; 0 takes a free one (default: 0).")
    private Optional<String> kafkaPort = Optional.empty();

    /** The configuration of this run, under it the command's own defaults. */
    Configuration load(Map<String, String> defaults) {
        var options = new HashMap<>(port.settings());
        kafkaPort.ifPresent(value -> options.put(Settings.KAFKA_PORT.key(), value));
        return data.load(defaults, options);
    }
}
