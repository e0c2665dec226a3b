package dev.entente.app.command;

import dev.entente.app.config.Configuration;
import dev.entente.app.config.Settings;
import dev.entente.app.http.ServiceApi;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which running service is asked, where it is not that on the data directory. */
final class ServerOption {
    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "Address of the service (default: that on the data directory).")
    private Optional<String> server = Optional.empty();

    /**
     * The service.
     *
     * @throws dev.entente.app.Failure where none is named and none runs on the data directory
     */
    ServiceApi find(Configuration configuration) {
        return ServiceApi.find(server, Path.of(configuration.get(Settings.DATA_DIR)));
    }
}
