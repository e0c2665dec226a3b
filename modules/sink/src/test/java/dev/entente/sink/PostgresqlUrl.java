package dev.entente.sink;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** Where the PostgreSQL server of the tests is. */
final class PostgresqlUrl {
    private static final String NAME = "ENTENTE_TEST_POSTGRES_URL";

    private PostgresqlUrl() {}

    /** The JDBC URL; an error where there is none, for the profile full must not pass without it. */
    static String required() {
        return Optional.ofNullable(System.getProperty(NAME))
                .or(() -> Optional.ofNullable(System.getenv(NAME)))
                .orElseThrow(() -> new AssertionError(
                        NAME + " is not set: name an empty database, such as jdbc:postgresql://localhost/test?user=u"));
    }

    /** A database that is a schema of this name. */
    static SinkDatabase schema(String name) throws SQLException {
        var url = required();
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + name);
        }
        return SinkDatabase.open(withSchema(url, name));
    }

    private static String withSchema(String url, String schema) {
        return url + (url.indexOf('?') < 0 ? "?" : "&") + "currentSchema=" + schema;
    }
}
