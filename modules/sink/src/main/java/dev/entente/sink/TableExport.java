package dev.entente.sink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Tables as files for other tools, row by row, so that their size does not matter. */
public final class TableExport {
    private final SinkDatabase database;

    /** How a table is written. */
    public enum Format {
        /** RFC 4180 with a header line. Nothing is an empty cell, an empty text is two quotes. */
        CSV,
        /** One JSON object a line. What is unknown is left out. */
        JSONL
    }

    public TableExport(SinkDatabase database) {
        this.database = database;
    }

    /** Names of the tables and views that can be exported; {@code data_dictionary} is one of them. */
    public static List<String> names() {
        return Catalog.relations().stream().map(Table::name).toList();
    }

    /**
     * Writes all rows of a table or view in the order of its key. The writer stays open.
     *
     * @return how many rows
     * @throws IllegalArgumentException where there is none of that name
     */
    public long write(String name, Format format, Writer out) throws SQLException, IOException {
        var table = relation(name);
        var writer = format == Format.CSV ? new CsvWriter(table, out) : new JsonLinesWriter(table, out);
        writer.begin();
        var count = new long[1];
        try {
            database.stream(
                    "SELECT %s FROM %s ORDER BY %s"
                            .formatted(String.join(", ", table.columnNames()), table, String.join(", ", table.key())),
                    List.of(),
                    result -> {
                        var row = database.dialect().read(result, table);
                        try {
                            writer.write(row);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                        count[0]++;
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
        return count[0];
    }

    /** One line that says what was exported, for whoever cites it. */
    public String citation(String name, long rows, Instant exported) throws SQLException {
        var table = relation(name);
        var known = new String[] {"never"};
        var column = Catalog.table("pair_state").column("known");
        database.stream(
                "SELECT max(known) FROM pair_state WHERE known IS NOT NULL HAVING count(*) > 0",
                List.of(),
                result -> known[0] = String.valueOf(database.dialect().read(result, 1, column.type())));
        return "Entente, a ledger of relations between states: table %s, %s, known up to %s, exported %s."
                .formatted(table, rows == 1 ? "1 row" : rows + " rows", known[0], exported);
    }

    private static Table relation(String name) {
        return Catalog.relations().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No table or view '%s'; there are %s".formatted(name, String.join(", ", names()))));
    }

    /** Writes rows in one format. */
    interface RowWriter {
        void begin() throws IOException;

        void write(Row row) throws IOException;
    }
}
