package dev.entente.sink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every table and view, read from {@code tables.tsv}: the one description of them beside the migrations. */
final class Catalog {
    private static final String RESOURCE = "tables.tsv";
    private static final Catalog STANDARD = new Catalog(lines());

    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, Table> views = new LinkedHashMap<>();

    /**
     * Reads the lines of {@code tables.tsv}.
     *
     * @throws IllegalArgumentException where one is not as it should be; the message names it
     */
    Catalog(List<String> lines) {
        var columns = new ArrayList<Column>();
        var header = Optional.<String[]>empty();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.startsWith("#") || line.startsWith("table\t")) {
                continue;
            }
            var cells = line.split("\t", -1);
            require(cells.length == 6, i, "six cells parted by tabs are needed, not " + cells.length);
            require(!cells[5].isBlank(), i, "the description is missing");
            if (cells[1].equals("*")) {
                header.ifPresent(done -> add(done, columns));
                require(cells[2].equals("TABLE") || cells[2].equals("VIEW"), i, "the type of * is TABLE or VIEW");
                header = Optional.of(cells);
                columns.clear();
            } else {
                var of = header.map(each -> each[0]).orElse("");
                require(of.equals(cells[0]), i, "first a line with column * must describe " + cells[0]);
                columns.add(column(cells, i));
            }
        }
        header.ifPresent(done -> add(done, columns));
    }

    /** A table by its name. */
    static Table table(String name) {
        return Optional.ofNullable(STANDARD.tables.get(name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "No table '%s'; there are %s".formatted(name, String.join(", ", STANDARD.tables.keySet()))));
    }

    static Collection<Table> tables() {
        return STANDARD.tables.values();
    }

    static Collection<Table> views() {
        return STANDARD.views.values();
    }

    /** Tables and views. */
    static List<Table> relations() {
        return Stream.concat(tables().stream(), views().stream()).toList();
    }

    private void add(String[] header, List<Column> columns) {
        var table = new Table(header[0], header[5], columns);
        (header[2].equals("VIEW") ? views : tables).put(table.name(), table);
    }

    private static Column column(String[] cells, int line) {
        var isKey = isYes(cells[3], line);
        var isNullable = isYes(cells[4], line);
        try {
            return new Column(cells[1], Column.Type.of(cells[2]), isKey, isNullable, cells[5]);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s line %d: %s".formatted(RESOURCE, line + 1, e.getMessage()), e);
        }
    }

    private static boolean isYes(String cell, int line) {
        require(cell.equals("yes") || cell.equals("no"), line, "write yes or no, not '%s'".formatted(cell));
        return cell.equals("yes");
    }

    private static void require(boolean condition, int line, String remedy) {
        if (!condition) {
            throw new IllegalArgumentException("%s line %d: %s".formatted(RESOURCE, line + 1, remedy));
        }
    }

    private static List<String> lines() {
        try (var in = Catalog.class.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, e);
        }
    }
}
