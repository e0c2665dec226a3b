package dev.entente.app.command;

import dev.entente.app.Logging;
import dev.entente.app.config.Configuration;
import dev.entente.app.config.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the configuration and the data are. */
final class DataOptions {
    private static final Path DEFAULT_FILE = Path.of("entente.properties");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = "${env:ENTENTE_CONFIG}",
            description = "Configuration file (default: entente.properties in this directory, if there is one).")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--data", paramLabel = "DIR", description = "Data directory (default: data).")
    private Optional<String> data = Optional.empty();

    /** The configuration of this run. */
    Configuration load() {
        return load(Map.of(), Map.of());
    }

    /** The configuration of this run, under it a command's own defaults, over it what its other options set. */
    Configuration load(Map<String, String> defaults, Map<String, String> more) {
        var options = new HashMap<>(more);
        data.ifPresent(value -> options.put(Settings.DATA_DIR.key(), value));
        var chosen = file.or(() -> Optional.of(DEFAULT_FILE).filter(Files::exists));
        var configuration = Configuration.load(defaults, chosen, System.getenv(), options);
        if (configuration.get(Settings.LOG_FORMAT).equals("json")) {
            Logging.asJson();
        }
        return configuration;
    }
}
