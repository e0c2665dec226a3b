package dev.entente.ledger;

import dev.entente.model.Agreement;
import dev.entente.model.Event;
import dev.entente.model.Facet;
import dev.entente.model.Ruling;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/**
 * The one way to write down what a record says, for the hash: fields by name, texts with their length, nothing that is
 * unknown or empty, so that a field added later changes no hash until it is filled, and nothing of how the state came.
 */
final class Canonical {
    private static final Set<String> HOW_IT_CAME = Set.of("generation", "version", "sequence", "known", "hash");
    private static final Map<String, List<Schema.Field>> FIELDS =
            fields(Facet.getClassSchema(), Agreement.getClassSchema(), Event.getClassSchema(), Ruling.getClassSchema());

    private Canonical() {}

    static String text(IndexedRecord record) {
        var out = new StringBuilder(1024);
        write(record, out);
        return out.toString();
    }

    private static void write(IndexedRecord record, StringBuilder out) {
        out.append('{');
        for (var field : FIELDS.get(record.getSchema().getFullName())) {
            var value = record.get(field.pos());
            if (!isEmpty(value)) {
                out.append(field.name()).append('=');
                writeValue(value, out);
            }
        }
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
                || value instanceof Number number && number.doubleValue() == 0;
    }

    /** What is written of each record that these hold, sorted by name once and for all. */
    private static Map<String, List<Schema.Field>> fields(Schema... roots) {
        var fields = new HashMap<String, List<Schema.Field>>();
        for (var root : roots) {
            collect(root, fields);
        }
        return Map.copyOf(fields);
    }

    private static void collect(Schema schema, Map<String, List<Schema.Field>> fields) {
        switch (schema.getType()) {
            case RECORD -> {
                if (!fields.containsKey(schema.getFullName())) {
                    fields.put(
                            schema.getFullName(),
                            schema.getFields().stream()
                                    .filter(field -> !HOW_IT_CAME.contains(field.name()))
                                    .sorted(Comparator.comparing(Schema.Field::name))
                                    .toList());
                    schema.getFields().forEach(field -> collect(field.schema(), fields));
                }
            }
            case ARRAY -> collect(schema.getElementType(), fields);
            case UNION -> schema.getTypes().forEach(type -> collect(type, fields));
            default -> {}
        }
    }
}
