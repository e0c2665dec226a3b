package dev.entente.sink;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

@Tag("full")
class PostgresqlOnKafkaTest extends SinkOnKafkaContract {
    private PostgresqlServer server;

    @BeforeAll
    void startServer() throws IOException, InterruptedException {
        server = PostgresqlServer.start();
    }

    @AfterAll
    void stopServer() throws IOException, InterruptedException {
        server.close();
    }

    @Override
    String emptyDatabase(String name) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url("public"));
                var statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + name + " CASCADE");
            statement.execute("CREATE SCHEMA " + name);
        }
        return server.url(name);
    }

    @Override
    AutoCloseable takeAway(String url) throws IOException, InterruptedException {
        server.kill();
        return server::begin;
    }
}
