package dev.entente.app.input;

import dev.entente.app.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What was published, remembered in a file across runs. It is safe to lose: what comes again changes nothing in the
 * ledger. Two runs may share it.
 */
public final class Memory implements AutoCloseable {
    private static final String FILE = "published.db";

    private final Path file;
    private final String topic;
    private final Connection connection;
    private final PreparedStatement recall;
    private final PreparedStatement remember;

    private Memory(Path file, String topic, Connection connection) throws SQLException {
        this.file = file;
        this.topic = topic;
        this.connection = connection;
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = NORMAL");
            statement.execute("PRAGMA busy_timeout = 10000");
            statement.execute("""
                    CREATE TABLE IF NOT EXISTS remembered (
                        topic TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
                        PRIMARY KEY (topic, name)) WITHOUT ROWID
                    """);
        }
        recall = connection.prepareStatement("SELECT value FROM remembered WHERE topic = ? AND name = ?");
        remember =
                connection.prepareStatement("INSERT OR REPLACE INTO remembered (topic, name, value) VALUES (?, ?, ?)");
    }

    /**
     * Opens the memory in a directory, and begins one where there is none.
     *
     * @param topic UUID of the topic that is published to: another has not heard of anything
     * @throws Failure where the directory or the file cannot be written
     */
    public static Memory open(Path directory, String topic) {
        var file = directory.resolve(FILE);
        try {
            Files.createDirectories(directory);
            return new Memory(file, topic, DriverManager.getConnection("jdbc:sqlite:" + file));
        } catch (IOException | SQLException e) {
            throw unusable(file, e);
        }
    }

    /** What is remembered under a name. */
    Optional<String> recall(String name) {
        try {
            recall.setString(1, topic);
            recall.setString(2, name);
            try (var rows = recall.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw unusable(file, e);
        }
    }

    void remember(String name, String value) {
        try {
            remember.setString(1, topic);
            remember.setString(2, name);
            remember.setString(3, value);
            remember.executeUpdate();
        } catch (SQLException e) {
            throw unusable(file, e);
        }
    }

    private static Failure unusable(Path file, Exception e) {
        return new Failure(
                "%s, which remembers what was published, cannot be used (%s): name another directory with --state"
                        .formatted(file, e.getMessage()),
                e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw unusable(file, e);
        }
    }
}
