package dev.entente.sink;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;

@Tag("full")
class PostgresqlSinkTest extends SinkContract {
    @Override
    SinkDatabase open(String name) throws SQLException {
        var url = PostgresqlUrl.required();
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + name);
        }
        return SinkDatabase.open(PostgresqlUrl.withSchema(url, name));
    }
}
