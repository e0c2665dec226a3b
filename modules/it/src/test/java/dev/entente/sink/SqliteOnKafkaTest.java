package dev.entente.sink;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("full")
class SqliteOnKafkaTest extends SinkOnKafkaContract {
    @TempDir
    private Path files;

    @Override
    String emptyDatabase(String name) {
        return "jdbc:sqlite:" + files.resolve(name + ".db");
    }

    /** Another process has the file to itself. */
    @Override
    AutoCloseable takeAway(String url) throws SQLException {
        var connection = DriverManager.getConnection(url + "?busy_timeout=60000");
        try (var statement = connection.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
        }
        return connection;
    }
}
