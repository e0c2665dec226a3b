package dev.entente.sink;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

@Tag("full")
class PostgresqlOnKafkaTest extends SinkOnKafkaContract {
    private PostgresqlServer server;

    @Override
    String url(String name) throws SQLException {
        if (server == null) {
            server = started();
        }
        try (var connection = DriverManager.getConnection(server.url("public"));
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + name);
        }
        return server.url(name);
    }

    @Override
    AutoCloseable takeAway(String url) throws IOException, InterruptedException {
        server.kill();
        return server::begin;
    }

    @AfterEach
    void stopServer() throws IOException, InterruptedException {
        server.close();
    }

    private static PostgresqlServer started() {
        try {
            return PostgresqlServer.start();
        } catch (IOException e) {
            throw new AssertionError("PostgreSQL does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while PostgreSQL starts", e);
        }
    }
}
