package dev.entente.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;

/** Results under named columns. An empty string is a value that nobody knows. */
final class Rows {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    private Rows(List<String> columns) {
        this.columns = columns;
    }

    static Rows of(String... columns) {
        return new Rows(List.of(columns));
    }

    Rows add(Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException("%d values for the columns %s".formatted(values.length, columns));
        }
        rows.add(List.of(values));
        return this;
    }

    int size() {
        return rows.size();
    }

    List<String> columns() {
        return columns;
    }

    /** The values as text, row by row. */
    List<List<String>> texts() {
        return rows.stream()
                .map(row -> row.stream().map(Object::toString).toList())
                .toList();
    }

    /** An array of objects; a column without a value is left out. */
    ArrayNode json() {
        var array = JSON.createArrayNode();
        for (var row : rows) {
            var object = array.addObject();
            for (int i = 0; i < columns.size(); i++) {
                if (!"".equals(row.get(i))) {
                    object.set(columns.get(i), JSON.valueToTree(row.get(i)));
                }
            }
        }
        return array;
    }
}
