package dev.entente.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
class PostgresqlSinkTest extends SinkContract {
    @Override
    SinkDatabase open(String name) throws SQLException {
        return PostgresqlUrl.schema(name);
    }

    @Test
    void shouldCommentOnEachTableViewAndColumn() throws SQLException {
        try (var database = open("comments")) {
            database.migrate();

            var uncommented = database.query("""
                            SELECT c.relname, a.attname
                            FROM pg_class c
                            JOIN pg_namespace n ON n.oid = c.relnamespace
                            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
                            WHERE n.nspname = 'comments' AND c.relkind IN ('r', 'v') AND c.relname <> 'schema_version'
                              AND (col_description(c.oid, a.attnum) IS NULL OR obj_description(c.oid) IS NULL)
                            """);

            assertThat(uncommented.rows()).isEmpty();
        }
    }
}
