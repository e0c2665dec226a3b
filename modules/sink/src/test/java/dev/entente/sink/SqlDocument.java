package dev.entente.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The queries of {@code docs/sql.md}, each with the table of its results that follows it. */
final class SqlDocument {
    private static final Path PATH = Path.of("..", "..", "docs", "sql.md");

    private SqlDocument() {}

    /**
     * A query and what the document says that it finds.
     *
     * @param sql the query
     * @param result the lines of the table after it
     */
    record Example(String sql, List<String> result) {
        void verify(SinkDatabase database) throws SQLException {
            assertThat(markdown(database.query(sql))).as(sql).isEqualTo(result);
        }

        @Override
        public String toString() {
            return sql.lines().findFirst().orElse("");
        }
    }

    static List<Example> examples() throws IOException {
        var examples = new ArrayList<Example>();
        var lines = Files.readAllLines(PATH);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).equals("```sql")) {
                continue;
            }
            var sql = new StringBuilder();
            while (!lines.get(++i).equals("```")) {
                sql.append(lines.get(i)).append('\n');
            }
            var table = new ArrayList<String>();
            for (i += 2; i < lines.size() && lines.get(i).startsWith("|"); i++) {
                table.add(lines.get(i));
            }
            examples.add(new Example(sql.toString(), table));
        }
        return examples;
    }

    private static List<String> markdown(ResultTable table) {
        var lines = new ArrayList<String>();
        lines.add(line(table.columns()));
        lines.add("|" + "---|".repeat(table.columns().size()));
        table.rows().forEach(row -> lines.add(line(row)));
        return lines;
    }

    private static String line(List<?> cells) {
        return cells.stream().map(SqlDocument::cell).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Timestamp time
                ? time.toInstant().truncatedTo(ChronoUnit.MILLIS).toString().replace("Z", ".000Z")
                : value.toString();
    }
}
