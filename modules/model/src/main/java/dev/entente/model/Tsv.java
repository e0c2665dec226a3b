package dev.entente.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A table of tab-separated values: comment lines begin with {@code #}, the first other line names the columns. */
public final class Tsv {
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final String file;
    private final List<String> columns;

    private Tsv(String file, List<String> columns) {
        this.file = file;
        this.columns = columns;
    }

    /** One line of the table; its errors name the file, the line and the remedy. */
    public record Row(Tsv table, int line, String[] cells) {
        /** The cell of a column, which may be empty. */
        public String get(String column) {
            return cells[table.columns.indexOf(column)].strip();
        }

        /** The cell of a column that may not be empty. */
        public String required(String column) {
            var text = get(column);
            if (text.isEmpty()) {
                throw error("column %s is empty: fill it in".formatted(column));
            }
            return text;
        }

        /** True for yes, false for no. */
        public boolean yes(String column) {
            return oneOf(column, List.of("yes", "no")).equals("yes");
        }

        /** The cell of a column that must hold one of these. */
        public String oneOf(String column, List<String> allowed) {
            var text = required(column);
            if (!allowed.contains(text)) {
                throw error("%s '%s' is not one of %s".formatted(column, text, allowed));
            }
            return text;
        }

        /** The values of a cell, separated by commas. */
        public List<String> list(String column) {
            var text = get(column);
            return text.isEmpty() ? List.of() : List.of(COMMA.split(text));
        }

        /** The number in a cell. */
        public double number(String column) {
            try {
                return Double.parseDouble(required(column));
            } catch (NumberFormatException e) {
                throw error("%s '%s' is not a number".formatted(column, get(column)));
            }
        }

        /** What is wrong with the row, and what to do about it. */
        public IllegalArgumentException error(String problem) {
            return new IllegalArgumentException("%s, line %d: %s".formatted(table.file, line, problem));
        }
    }

    /** The rows of a table whose columns must be exactly these, in this order. */
    public static List<Row> parse(String file, String text, List<String> columns) {
        var table = new Tsv(file, columns);
        var rows = new ArrayList<Row>();
        var headed = false;
        var lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank() || lines[i].startsWith("#")) {
                continue;
            }
            var row = new Row(table, i + 1, lines[i].split("\t", -1));
            if (!headed) {
                if (!Arrays.asList(row.cells).equals(columns)) {
                    throw row.error("the columns must be %s, separated by tabs".formatted(String.join(", ", columns)));
                }
                headed = true;
            } else if (row.cells.length != columns.size()) {
                throw row.error("%d cells where the header has %d: separate them by single tabs"
                        .formatted(row.cells.length, columns.size()));
            } else {
                rows.add(row);
            }
        }
        if (!headed) {
            throw new IllegalArgumentException(
                    "%s has no header: begin it with %s".formatted(file, String.join("\t", columns)));
        }
        return rows;
    }

    /** The text of a resource beside a class. */
    public static String resource(Class<?> beside, String name) {
        try (var stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("Resource %s is missing beside %s".formatted(name, beside.getName()));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read resource " + name, e);
        }
    }
}
