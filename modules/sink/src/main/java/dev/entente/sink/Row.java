package dev.entente.sink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A row of a table while it is being put together; a column that is not set holds null. */
final class Row {
    private final Table table;
    private final Object[] values;

    Row(Table table, Object[] values) {
        this.table = table;
        this.values = values;
    }

    Table table() {
        return table;
    }

    /** Sets a column; an {@link Optional} stands for its content, an enum for its name. */
    Row set(String column, Object value) {
        var index = table.index(column);
        var plain = plain(value);
        if (plain != null && !table.columns().get(index).type().javaClass().isInstance(plain)) {
            throw new IllegalArgumentException("%s.%s holds %s, not %s"
                    .formatted(table, column, table.columns().get(index).type(), plain.getClass()));
        }
        values[index] = plain;
        return this;
    }

    /** Sets the four columns of a date: as EDTF, first day, last day and precision. */
    Row setDate(String column, Optional<String> edtf) {
        set(column, edtf);
        edtf.map(EdtfColumns::of)
                .ifPresent(date -> set(column + "_first", date.first())
                        .set(column + "_last", date.last())
                        .set(column + "_precision", date.precision()));
        return this;
    }

    /** The value of a column, which may be null: package-private, between a row and its statement. */
    Object get(String column) {
        return values[table.index(column)];
    }

    String text(String column) {
        return (String) get(column);
    }

    Object[] values() {
        return values;
    }

    /** The values of these columns, in this order. */
    List<Object> get(List<String> columns) {
        var some = new ArrayList<>(columns.size());
        for (var column : columns) {
            some.add(get(column));
        }
        return some;
    }

    List<Object> key() {
        return get(table.key());
    }

    private static Object plain(Object value) {
        if (value instanceof Optional<?> optional) {
            return plain(optional.orElse(null));
        }
        if (value instanceof Enum<?> symbol) {
            return symbol.name();
        }
        // PostgreSQL has no text with U+0000; both databases get the same.
        return value instanceof String text && text.indexOf('\0') >= 0 ? text.replace('\0', '\uFFFD') : value;
    }

    @Override
    public String toString() {
        return table + Arrays.toString(values);
    }
}
