package dev.entente.extraction.actor;

import dev.entente.model.Edtf;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A tab-separated file: comments begin with {@code #}, the first other line names the columns, a list within a cell is
 * divided by {@code |}. What is not so goes to the problems and not to the rows.
 */
final class Table {
    private final String file;
    private final List<Problem> problems;

    private Table(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    static List<Row> read(String file, Source source, List<Problem> problems, String... columns) {
        return new Table(file, problems).rows(source, List.of(columns));
    }

    /** Where the files come from. */
    interface Source {
        /** Opens a file by name, if there is one. */
        Optional<InputStream> open(String file) throws IOException;
    }

    private List<Row> rows(Source source, List<String> columns) {
        var rows = new ArrayList<Row>();
        var hasHeader = false;
        var number = 0;
        for (var line : lines(source)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var cells = stripped(line.split("\t", -1));
            if (!hasHeader) {
                hasHeader = true;
                if (!cells.equals(columns)) {
                    report(
                            number,
                            "The columns are %s".formatted(cells),
                            "Name them %s, divided by tabs".formatted(columns));
                    return List.of();
                }
            } else if (cells.size() != columns.size()) {
                report(
                        number,
                        "There are %d cells where the file has %d columns".formatted(cells.size(), columns.size()),
                        "Divide the cells by one tab each, empty ones too");
            } else {
                rows.add(new Row(number, columns, cells));
            }
        }
        return rows;
    }

    private List<String> lines(Source source) {
        try (var stream = source.open(file).orElse(null)) {
            if (stream == null) {
                report(1, "The file is missing", "Put it beside the other files of the lexicon");
                return List.of();
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read %s of the actor lexicon".formatted(file), e);
        }
    }

    /** In a list of its own, which may be changed. */
    private static List<String> stripped(String... parts) {
        for (var i = 0; i < parts.length; i++) {
            parts[i] = parts[i].strip();
        }
        return new ArrayList<>(List.of(parts));
    }

    private void report(int line, String what, String remedy) {
        problems.add(new Problem(file, line, what, remedy));
    }

    /** One line, by column. */
    final class Row {
        private final int line;
        private final List<String> columns;
        private final List<String> cells;

        private Row(int line, List<String> columns, List<String> cells) {
            this.line = line;
            this.columns = columns;
            this.cells = cells;
        }

        String text(String column) {
            return cells.get(columns.indexOf(column));
        }

        List<String> list(String column) {
            return split(text(column), "\\|");
        }

        List<String> codes(String column) {
            return split(text(column), " ");
        }

        /** The date in the cell; an empty cell is a date open at both ends. */
        Edtf date(String column) {
            return date(column, text(column));
        }

        Edtf date(String column, String text) {
            return Edtf.tryParse(text.isEmpty() ? "../.." : text).orElseGet(() -> {
                report(
                        "'%s' in column %s is no EDTF date".formatted(text, column),
                        "Write 2019-03-20, 2019-03, 2019, or an interval such as 2019/2024-05 or 2019-03-20/");
                return Edtf.parse("../..");
            });
        }

        <T extends Enum<T>> Optional<T> constant(Class<T> type, String text) {
            for (var constant : type.getEnumConstants()) {
                if (constant.name().equals(text)) {
                    return Optional.of(constant);
                }
            }
            report(
                    "'%s' is no %s".formatted(text, type.getSimpleName()),
                    "Write one of %s".formatted(List.of(type.getEnumConstants())));
            return Optional.empty();
        }

        void report(String what, String remedy) {
            Table.this.report(line, what, remedy);
        }

        String place() {
            return file + ":" + line;
        }

        private static List<String> split(String cell, String divider) {
            var parts = stripped(cell.split(divider));
            parts.removeIf(String::isEmpty);
            return List.copyOf(parts);
        }
    }
}
