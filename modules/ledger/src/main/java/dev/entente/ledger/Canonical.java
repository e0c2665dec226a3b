package dev.entente.ledger;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/**
 * The one way to write down what a record says, for the hash: fields by name, texts with their length, nothing that is
 * unknown or empty, so that a field added later changes no hash until it is filled, and nothing of how the state came.
 */
final class Canonical {
    private static final Set<String> HOW_IT_CAME = Set.of("generation", "version", "sequence", "known", "hash");

    private Canonical() {}

    static String text(IndexedRecord record) {
        var out = new StringBuilder(512);
        write(record, out);
        return out.toString();
    }

    private static void write(IndexedRecord record, StringBuilder out) {
        out.append('{');
        record.getSchema().getFields().stream()
                .filter(field -> !HOW_IT_CAME.contains(field.name()))
                .filter(field -> !isEmpty(record.get(field.pos())))
                .sorted(Comparator.comparing(Schema.Field::name))
                .forEach(field -> {
                    out.append(field.name()).append('=');
                    writeValue(record.get(field.pos()), out);
                });
        out.append('}');
    }

    private static void writeValue(Object value, StringBuilder out) {
        if (value instanceof IndexedRecord record) {
            write(record, out);
        } else if (value instanceof Collection<?> values) {
            out.append('[');
            values.forEach(each -> writeValue(each, out));
            out.append(']');
        } else {
            var text = value.toString();
            out.append(text.length()).append(':').append(text);
        }
    }

    private static boolean isEmpty(Object value) {
        return value == null
                || value instanceof Collection<?> values && values.isEmpty()
                || value instanceof Boolean truth && !truth
                || value instanceof Number number && number.longValue() == 0;
    }
}
