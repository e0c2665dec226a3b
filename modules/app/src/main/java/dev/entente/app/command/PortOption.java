package dev.entente.app.command;

import dev.entente.app.config.Settings;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The port on which HTTP is answered. */
final class PortOption {
    @Option(names = "--port", paramLabel = "N", description = "Port for HTTP; 0 takes a free one (default: 8080).")
    private Optional<String> port = Optional.empty();

    /** What it sets, by key. */
    Map<String, String> settings() {
        return port.map(value -> Map.of(Settings.HTTP_PORT.key(), value)).orElseGet(Map::of);
    }
}
