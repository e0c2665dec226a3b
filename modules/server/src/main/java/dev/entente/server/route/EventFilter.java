package dev.entente.server.route;

import dev.entente.model.Edtf;
import dev.entente.model.Event;
import dev.entente.model.EventType;
import dev.entente.model.Pair;
import dev.entente.model.Status;
import dev.entente.server.api.LedgerParameters;
import dev.entente.server.api.Parameter;
import io.javalin.http.Context;
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
    static final Parameter<EventType> TYPE = Parameter.constant("type", EventType.class, "PLOVER type");
    static final Parameter<Status> STATUS = Parameter.constant("status", Status.class, "How real it is");
    static final Parameter<Edtf> DATE = Parameter.read(
            "date",
            Edtf::parse,
            "an EDTF date such as 2024-05 or 2024-05-10/2024-05-11",
            "A date on which it may have happened");

    static EventFilter of(Context context) {
        return new EventFilter(
                LedgerParameters.ACTOR.of(context),
                LedgerParameters.WITH.of(context),
                TYPE.of(context),
                STATUS.of(context),
                DATE.of(context));
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
