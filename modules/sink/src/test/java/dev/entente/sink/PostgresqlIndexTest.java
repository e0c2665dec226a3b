package dev.entente.sink;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

@Tag("full")
class PostgresqlIndexTest extends IndexContract {
    private static final Pattern SCAN = Pattern.compile("Seq Scan on (\\w+)");

    @Override
    SinkDatabase open() throws SQLException {
        return PostgresqlUrl.schema("wide");
    }

    /** Its autovacuum does the same after a while. */
    @Override
    void gatherStatistics(SinkDatabase filled) throws SQLException {
        filled.transaction(session -> session.update("ANALYZE"));
    }

    @Override
    List<String> plan(SinkDatabase database, String sql) throws SQLException {
        return database.query("EXPLAIN " + sql).rows().stream()
                .map(row -> (String) row.get(0))
                .toList();
    }

    /** Of a small table it is right to read all. */
    @Override
    Stream<String> readWhole(String step) {
        return SCAN.matcher(step).results().map(match -> match.group(1)).filter(WideLedger.TABLES::contains);
    }
}
