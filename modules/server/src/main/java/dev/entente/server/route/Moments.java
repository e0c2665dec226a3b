package dev.entente.server.route;

import dev.entente.ledger.Moment;
import dev.entente.server.api.Parameter;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The moment from which somebody wants to see things. */
final class Moments {
    private static final int LAST_YEAR = 9_999;

    static final Parameter<LocalDate> AS_OF =
            Parameter.read("asOf", Moments::day, "a day such as 2024-06-01", "The world as it was on that day");

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
        if (text.indexOf('T') < 0) {
            return day(text)
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .minusMillis(1);
        }
        var instant = Instant.parse(text);
        requireYear(instant.atOffset(ZoneOffset.UTC).getYear());
        return instant;
    }

    private static LocalDate day(String text) {
        var day = LocalDate.parse(text);
        requireYear(day.getYear());
        return day;
    }

    /** Other years can be written, and can't be reckoned with. */
    private static void requireYear(int year) {
        if (year < 0 || year > LAST_YEAR) {
            throw new DateTimeException("Not a year of four digits: " + year);
        }
    }
}
