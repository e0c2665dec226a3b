package dev.entente.sink;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

class SqliteIndexTest extends IndexContract {
    private static final Pattern SCAN = Pattern.compile("SCAN (\\w+)");

    @TempDir
    private static Path directory;

    @Override
    SinkDatabase open() {
        return SinkDatabase.open("jdbc:sqlite:" + directory.resolve("wide.db"));
    }

    @Override
    List<String> plan(SinkDatabase database, String sql) throws SQLException {
        return database.query("EXPLAIN QUERY PLAN " + sql).rows().stream()
                .map(row -> (String) row.get(3))
                .toList();
    }

    @Override
    Stream<String> readWhole(String step) {
        return SCAN.matcher(step).results().map(match -> match.group(1));
    }
}
