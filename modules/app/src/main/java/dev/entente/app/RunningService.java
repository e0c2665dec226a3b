package dev.entente.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a service on a data directory answers. {@code up}, {@code demo} and {@code broker} leave it there as
 * {@code service.json}, so that the other commands find them without being told.
 *
 * @param bootstrapServers the brokers
 * @param registry address of the schema registry
 * @param http address of the HTTP server; absent where only a broker and a registry run
 * @param process id of the process
 */
public record RunningService(String bootstrapServers, String registry, Optional<String> http, long process) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The service that runs on a data directory; absent where none does. */
    public static Optional<RunningService> find(Path data) {
        try {
            var node = JSON.readTree(Files.readString(file(data)));
            var service = new RunningService(
                    node.path("bootstrapServers").asText(),
                    node.path("registry").asText(),
                    Optional.of(node.path("http").asText()).filter(address -> !address.isEmpty()),
                    node.path("process").asLong());
            // The file of a run that was killed outlives it.
            return Optional.of(service).filter(RunningService::isAlive);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new Failure(
                    "%s cannot be read (%s): delete it, and start the service again"
                            .formatted(file(data), e.getMessage()),
                    e);
        }
    }

    /** Leaves word of this service in its data directory. */
    public void announce(Path data) {
        ObjectNode node = JSON.createObjectNode();
        node.put("bootstrapServers", bootstrapServers);
        node.put("registry", registry);
        http.ifPresent(address -> node.put("http", address));
        node.put("process", process);
        try {
            Files.writeString(file(data), node.toPrettyString() + "\n");
        } catch (IOException e) {
            throw new Failure("Cannot write %s: %s".formatted(file(data), e.getMessage()), e);
        }
    }

    /** Takes the word back. */
    public static void withdraw(Path data) {
        try {
            Files.deleteIfExists(file(data));
        } catch (IOException e) {
            throw new Failure("Cannot delete %s: %s".formatted(file(data), e.getMessage()), e);
        }
    }

    private boolean isAlive() {
        return ProcessHandle.of(process).isPresent();
    }

    private static Path file(Path data) {
        return data.resolve("service.json");
    }
}
