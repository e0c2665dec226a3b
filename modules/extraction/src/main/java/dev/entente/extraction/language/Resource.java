package dev.entente.extraction.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Tables of tab-separated columns that lie beside the classes of this package. */
final class Resource {

    private Resource() {}

    /** The lines of a file on the class path. */
    static List<String> lines(String file) {
        try (InputStream in = Resource.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path beside " + Resource.class);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /**
     * The rows below the header; blank lines and those that begin with {@code #} do not count.
     *
     * @throws IllegalArgumentException naming file and line if the header or a row has other columns than these
     */
    static List<Row> rows(String file, List<String> lines, String... header) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(new Row(file, i + 1, List.of(line.split("\t", -1))));
            }
        }
        if (rows.isEmpty() || !rows.get(0).cells().equals(List.of(header))) {
            throw new IllegalArgumentException(
                    "%s must begin with the header '%s'".formatted(file, String.join("\t", header)));
        }
        rows.remove(0);
        for (Row row : rows) {
            if (row.cells().size() != header.length || row.cells().stream().anyMatch(String::isBlank)) {
                throw row.fault("needs %d filled columns, separated by tabs".formatted(header.length));
            }
        }
        return rows;
    }

    /**
     * A row and where it stands.
     *
     * @param file the name of the table
     * @param line the number of the line, from 1
     * @param cells the columns
     */
    record Row(String file, int line, List<String> cells) {

        String cell(int column) {
            return cells.get(column);
        }

        IllegalArgumentException fault(String message) {
            return new IllegalArgumentException("%s, line %d: %s".formatted(file, line, message));
        }
    }
}
