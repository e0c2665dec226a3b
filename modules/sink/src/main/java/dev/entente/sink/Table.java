package dev.entente.sink;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table as both databases know it. */
final class Table {
    private final String name;
    private final String description;
    private final List<Column> columns;
    private final List<String> key;
    private final Map<String, Integer> indexes = new LinkedHashMap<>();

    Table(String name, String description, List<Column> columns) {
        this.name = name;
        this.description = description;
        this.columns = List.copyOf(columns);
        this.key = columns.stream().filter(Column::key).map(Column::name).toList();
        for (var column : columns) {
            indexes.put(column.name(), indexes.size());
        }
    }

    String name() {
        return name;
    }

    String description() {
        return description;
    }

    List<Column> columns() {
        return columns;
    }

    List<String> columnNames() {
        return List.copyOf(indexes.keySet());
    }

    /** Names of the columns of the primary key, in its order. */
    List<String> key() {
        return key;
    }

    Column column(String column) {
        return columns.get(index(column));
    }

    int index(String column) {
        var index = indexes.get(column);
        if (index == null) {
            throw new IllegalArgumentException("Table %s has no column %s".formatted(name, column));
        }
        return index;
    }

    /** A row of this table in which nothing is set yet. */
    Row row() {
        return new Row(this, new Object[columns.size()]);
    }

    @Override
    public String toString() {
        return name;
    }
}
