package dev.entente.sink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every table and view, read from {@code tables.tsv}: the one description of them beside the migrations. */
final class Catalog {
    private static final String RESOURCE = "tables.tsv";
    private static final Catalog STANDARD = load();

    private final Map<String, Table> tables;
    private final Map<String, String> views;

    private Catalog(Map<String, Table> tables, Map<String, String> views) {
        this.tables = tables;
        this.views = views;
    }

    /** A table by its name. */
    static Table table(String name) {
        var table = STANDARD.tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException(
                    "No table '%s'; there are %s".formatted(name, String.join(", ", STANDARD.tables.keySet())));
        }
        return table;
    }

    static Collection<Table> tables() {
        return STANDARD.tables.values();
    }

    /** Descriptions of the views by their names. */
    static Map<String, String> views() {
        return STANDARD.views;
    }

    private static Catalog load() {
        var descriptions = new LinkedHashMap<String, String>();
        var columns = new LinkedHashMap<String, List<Column>>();
        var views = new LinkedHashMap<String, String>();
        var number = 0;
        for (var line : lines()) {
            number++;
            if (line.startsWith("#") || line.startsWith("table\t")) {
                continue;
            }
            var cells = line.split("\t", -1);
            if (cells.length != 6) {
                throw new IllegalStateException("%s line %d: six cells parted by tabs are needed, not %d"
                        .formatted(RESOURCE, number, cells.length));
            }
            if (cells[2].equals("VIEW")) {
                views.put(cells[0], cells[5]);
            } else if (cells[1].equals("*")) {
                descriptions.put(cells[0], cells[5]);
                columns.put(cells[0], new ArrayList<>());
            } else {
                columns.get(cells[0])
                        .add(new Column(
                                cells[1],
                                Column.Type.of(cells[2]),
                                cells[3].equals("yes"),
                                cells[4].equals("yes"),
                                cells[5]));
            }
        }
        var tables = new LinkedHashMap<String, Table>();
        columns.forEach((name, list) -> tables.put(name, new Table(name, descriptions.get(name), list)));
        return new Catalog(tables, views);
    }

    private static List<String> lines() {
        try (var in = Catalog.class.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, e);
        }
    }
}
