package dev.entente.ledger;

import dev.entente.model.Agreement;
import dev.entente.model.Event;
import dev.entente.model.Facet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** The visible fields of what a state says. */
final class Fields {
    private static final Set<String> HOW_IT_CAME = Set.of("generation", "version");

    private Fields() {}

    /**
     * A state that differs from another in one visible field of one facet, agreement or event.
     *
     * @param field kind of record and name
     */
    record Changed(String field, PairState state) {}

    static List<Changed> withOneChanged(PairState state) {
        var all = new ArrayList<Changed>();
        for (int i = 0; i < state.facets().size(); i++) {
            var at = i;
            changed(state.facets().get(i))
                    .forEach((field, facet) -> all.add(new Changed(
                            "facet " + field,
                            with(state, replaced(state.facets(), at, facet), state.agreements(), state.events()))));
        }
        for (int i = 0; i < state.agreements().size(); i++) {
            var at = i;
            changed(state.agreements().get(i))
                    .forEach((field, agreement) -> all.add(new Changed(
                            "agreement " + field,
                            with(state, state.facets(), replaced(state.agreements(), at, agreement), state.events()))));
        }
        for (int i = 0; i < state.events().size(); i++) {
            var at = i;
            changed(state.events().get(i))
                    .forEach((field, event) -> all.add(new Changed(
                            "event " + field,
                            with(state, state.facets(), state.agreements(), replaced(state.events(), at, event)))));
        }
        return all;
    }

    /** The names of the visible fields of a kind of record. */
    static List<String> of(Schema schema) {
        return schema.getFields().stream()
                .map(Schema.Field::name)
                .filter(name -> !HOW_IT_CAME.contains(name))
                .toList();
    }

    /** The same state without one field of each record of a kind. */
    static PairState without(PairState state, Schema schema, String field) {
        return with(
                state,
                erased(state.facets(), schema, field),
                erased(state.agreements(), schema, field),
                erased(state.events(), schema, field));
    }

    private static <T extends SpecificRecord> List<T> erased(List<T> records, Schema schema, String field) {
        return records.stream()
                .map(record -> record.getSchema().equals(schema) ? erased(record, schema.getField(field)) : record)
                .toList();
    }

    private static <T extends SpecificRecord> T erased(T record, Schema.Field field) {
        @SuppressWarnings("unchecked")
        var copy = (T) SpecificData.get().deepCopy(record.getSchema(), record);
        copy.put(field.pos(), nothing(record.get(field.pos())));
        return copy;
    }

    private static Object nothing(Object value) {
        if (value == null || value instanceof SpecificRecord) {
            return null;
        }
        if (value instanceof Enum<?> constant) {
            return constant.getDeclaringClass().getEnumConstants()[0];
        }
        if (value instanceof List<?>) {
            return List.of();
        }
        return value instanceof Integer ? (Object) 0 : value instanceof Boolean ? (Object) false : "";
    }

    private static <T> List<T> replaced(List<T> all, int at, T other) {
        var replaced = new ArrayList<>(all);
        replaced.set(at, other);
        return replaced;
    }

    private static PairState with(PairState state, List<Facet> facets, List<Agreement> agreements, List<Event> events) {
        return new PairState(state.pair(), facets, agreements, events, state.articles(), state.claims(), state.known());
    }

    private static <T extends SpecificRecord> Map<String, T> changed(T record) {
        var schema = record.getSchema();
        var changed = new TreeMap<String, T>();
        for (var name : of(schema)) {
            var field = schema.getField(name);
            other(record.get(field.pos())).ifPresent(other -> {
                @SuppressWarnings("unchecked")
                var copy = (T) SpecificData.get().deepCopy(schema, record);
                copy.put(field.pos(), other);
                changed.put(name, copy);
            });
        }
        return changed;
    }

    private static Optional<Object> other(Object value) {
        if (value instanceof CharSequence text) {
            return Optional.of(text + "1");
        }
        if (value instanceof Integer number) {
            return Optional.of(number + 1);
        }
        if (value instanceof Boolean truth) {
            return Optional.of(!truth);
        }
        if (value instanceof Enum<?> constant) {
            var constants = constant.getDeclaringClass().getEnumConstants();
            return Optional.of(constants[(constant.ordinal() + 1) % constants.length]);
        }
        if (value instanceof SpecificRecord record) {
            return changed(record).values().stream().map(Object.class::cast).findFirst();
        }
        return value instanceof List<?> list && !list.isEmpty()
                ? Optional.of(list.subList(1, list.size()))
                : Optional.empty();
    }
}
