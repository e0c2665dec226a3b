package dev.entente.app.command;

import dev.entente.app.config.Configuration;
import dev.entente.app.config.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the configuration comes from, and the two settings that everybody changes. */
final class ConfigurationOptions {
    private static final Path DEFAULT_FILE = Path.of("entente.properties");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = "${env:ENTENTE_CONFIG}",
            description = "Configuration file (default: entente.properties in this directory, if there is one).")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--data", paramLabel = "DIR", description = "Data directory (default: data).")
    private Optional<String> data = Optional.empty();

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "Kafka brokers (default: those of the service on the data directory).")
    private Optional<String> bootstrap = Optional.empty();

    /** The configuration of this run. */
    Configuration load() {
        return load(Map.of());
    }

    /** The configuration of this run, with what other options of the command set. */
    Configuration load(Map<String, String> more) {
        var options = new HashMap<>(more);
        data.ifPresent(value -> options.put(Settings.DATA_DIR.key(), value));
        bootstrap.ifPresent(value -> options.put(Settings.BOOTSTRAP_SERVERS.key(), value));
        var chosen = file.or(() -> Optional.of(DEFAULT_FILE).filter(Files::exists));
        return Configuration.load(chosen, System.getenv(), options);
    }
}
