package dev.entente.ledger;

import dev.entente.model.Agreement;
import dev.entente.model.ClaimSet;
import dev.entente.model.Event;
import dev.entente.model.Facet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** What the property tests and the mutations that must break them have in common. */
final class Laws {
    private static final Set<String> HOW_IT_CAME = Set.of("generation", "version");

    private Laws() {}

    /** The same sets in another order, some of them twice. */
    static List<ClaimSet> shuffledWithDuplicates(List<ClaimSet> history, Random random) {
        var sets = new ArrayList<>(history);
        history.stream().filter(set -> random.nextInt(3) == 0).forEach(sets::add);
        Collections.shuffle(sets, random);
        return sets;
    }

    /** States that differ from one in a single visible field of one facet, agreement or event. */
    static List<PairState> withOneFieldChanged(PairState state) {
        var changed = new ArrayList<PairState>();
        for (int i = 0; i < state.facets().size(); i++) {
            for (var facet : changed(state.facets().get(i))) {
                changed.add(with(state, replaced(state.facets(), i, facet), state.agreements(), state.events()));
            }
        }
        for (int i = 0; i < state.agreements().size(); i++) {
            for (var agreement : changed(state.agreements().get(i))) {
                changed.add(with(state, state.facets(), replaced(state.agreements(), i, agreement), state.events()));
            }
        }
        for (int i = 0; i < state.events().size(); i++) {
            for (var event : changed(state.events().get(i))) {
                changed.add(with(state, state.facets(), state.agreements(), replaced(state.events(), i, event)));
            }
        }
        return changed;
    }

    private static <T> List<T> replaced(List<T> all, int at, T other) {
        var replaced = new ArrayList<>(all);
        replaced.set(at, other);
        return replaced;
    }

    private static PairState with(PairState state, List<Facet> facets, List<Agreement> agreements, List<Event> events) {
        return new PairState(state.pair(), facets, agreements, events, state.articles(), state.claims(), state.known());
    }

    private static <T extends SpecificRecord> List<T> changed(T record) {
        var schema = record.getSchema();
        var changed = new ArrayList<T>();
        for (var field : schema.getFields()) {
            other(record.get(field.pos()))
                    .filter(other -> !HOW_IT_CAME.contains(field.name()))
                    .ifPresent(other -> {
                        @SuppressWarnings("unchecked")
                        var copy = (T) SpecificData.get().deepCopy(schema, record);
                        copy.put(field.pos(), other);
                        changed.add(copy);
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
        return value instanceof List<?> list && !list.isEmpty()
                ? Optional.of(list.subList(1, list.size()))
                : Optional.empty();
    }
}
