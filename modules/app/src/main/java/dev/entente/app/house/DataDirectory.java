package dev.entente.app.house;

import dev.entente.app.DirectoryLock;
import dev.entente.app.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** What lies where in the data directory of {@code up} and {@code demo}. */
public record DataDirectory(Path path) {

    /** Keeps other runs out until it is closed. */
    DirectoryLock lock() {
        return DirectoryLock.acquire(path);
    }

    /** The broker's logs. */
    public Path kafka() {
        return path.resolve("kafka");
    }

    /** The state stores, which can be rebuilt from the broker's logs. */
    Path streams() {
        return path.resolve("streams");
    }

    /** The log file of the process. */
    Path log() {
        return path.resolve("entente.log");
    }

    /** The SQL file. */
    public Path database() {
        return path.resolve("entente.db");
    }

    /** JDBC URL of the SQL file. */
    String databaseUrl() {
        return "jdbc:sqlite:" + database();
    }

    /** Removes all of it, when nothing runs on it any more. */
    public void delete() {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new Failure("%s cannot be deleted: %s".formatted(path, e.getMessage()), e);
        }
    }
}
