package dev.entente.app.command;

import dev.entente.app.config.Settings;
import dev.entente.app.http.ServiceApi;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which running service is asked. */
final class ServiceOptions {
    @Mixin
    private DataOptions data;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "Address of the service (default: that on the data directory).")
    private Optional<String> server = Optional.empty();

    ServiceApi service() {
        return ServiceApi.find(server, Path.of(data.load().get(Settings.DATA_DIR)));
    }
}
