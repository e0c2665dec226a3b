package dev.entente.server.route;

import dev.entente.model.Edtf;
import dev.entente.model.Event;
import dev.entente.model.EventType;
import dev.entente.model.Pair;
import dev.entente.model.Status;
import dev.entente.server.Parameters;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which events somebody wants to see.
 *
 * @param actor one of the pair
 * @param other the other of the pair
 * @param type PLOVER type
 * @param status how real
 * @param date a date that the event may have happened on
 */
record EventFilter(
        Optional<String> actor,
        Optional<String> other,
        Optional<EventType> type,
        Optional<Status> status,
        Optional<Edtf> date)
        implements Predicate<Event> {

    static EventFilter of(Parameters parameters) {
        return new EventFilter(
                parameters.text("actor"),
                parameters.text("with"),
                parameters.constant("type", EventType.class),
                parameters.constant("status", Status.class),
                parameters.read("date", Edtf::parse, "an EDTF date such as 2024-05 or 2024-05-10/2024-05-11"));
    }

    /** True where the pair's events may be among them. */
    boolean mayHold(Pair pair) {
        return actor.map(pair::has).orElse(true) && other.map(pair::has).orElse(true);
    }

    @Override
    public boolean test(Event event) {
        return type.map(event.getType()::equals).orElse(true)
                && status.map(event.getStatus()::equals).orElse(true)
                && date.map(asked -> event.getDate()
                                .flatMap(Edtf::tryParse)
                                .map(asked::overlaps)
                                .orElse(false))
                        .orElse(true);
    }
}
