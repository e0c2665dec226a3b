package dev.entente.extraction.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of this library's knowledge: a resource of tab-separated columns under one header line. Empty lines and lines
 * that begin with {@code #} are comments.
 */
public final class Tsv {
    /** One line of the table, its cells trimmed. */
    public record Row(String file, int line, List<String> header, List<String> cells) {
        /** The cell under that name; an error where the table has no such column. */
        public String get(String column) {
            var index = header.indexOf(column);
            if (index < 0) {
                throw error("there is no column '%s': write it into the header line".formatted(column));
            }
            return cells.get(index);
        }

        /** The parts of a cell between commas. */
        public List<String> entries(String column) {
            return Arrays.stream(get(column).split(","))
                    .map(String::strip)
                    .filter(entry -> !entry.isEmpty())
                    .toList();
        }

        /** The cell as a number. */
        public int number(String column) {
            try {
                return Integer.parseInt(get(column));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "%s:%d: '%s' is no number: write digits under '%s'".formatted(file, line, get(column), column),
                        e);
            }
        }

        /** What is wrong with this row, naming file and line. */
        public IllegalArgumentException error(String message) {
            return new IllegalArgumentException("%s:%d: %s".formatted(file, line, message));
        }
    }

    private Tsv() {}

    /** Reads a table that lies beside a class. */
    public static List<Row> load(Class<?> beside, String file) {
        try (var stream = beside.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "%s is missing beside %s: rebuild the library".formatted(file, beside.getName()));
            }
            return read(file, new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(file), e);
        }
    }

    static List<Row> read(String file, BufferedReader reader) throws IOException {
        var rows = new ArrayList<Row>();
        var header = List.<String>of();
        var number = 0;
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var cells = Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
            if (header.isEmpty()) {
                header = cells;
            } else if (cells.size() != header.size()) {
                throw new IllegalArgumentException("%s:%d: %d cells under %d columns: separate %s by single tabs"
                        .formatted(file, number, cells.size(), header.size(), header));
            } else {
                rows.add(new Row(file, number, header, cells));
            }
        }
        return List.copyOf(rows);
    }
}
