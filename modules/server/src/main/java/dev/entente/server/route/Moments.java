package dev.entente.server.route;

import dev.entente.ledger.Moment;
import dev.entente.server.api.Parameter;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The moment from which somebody wants to see things. */
final class Moments {
    static final Parameter<LocalDate> AS_OF =
            Parameter.read("asOf", LocalDate::parse, "a day such as 2024-06-01", "The world as it was on that day");

    static final Parameter<Instant> KNOWN_AT = Parameter.read(
            "knownAt",
            Moments::instant,
            "an instant such as 2024-06-01T12:00:00Z, or a day",
            "What was known then of the world");

    private Moments() {}

    static Moment of(Context context) {
        return new Moment(AS_OF.of(context), KNOWN_AT.of(context));
    }

    /** A day stands for its end: all that was known on it. */
    private static Instant instant(String text) {
        return text.indexOf('T') < 0
                ? LocalDate.parse(text)
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .minusMillis(1)
                : Instant.parse(text);
    }
}
