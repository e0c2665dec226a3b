package dev.entente.extraction.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A day as the head of an article writes it.
 *
 * @param year 0 where it is not written
 * @param to one past its last token
 */
record WrittenDay(int day, int month, int year, int to) {
    /** The day in a year; absent where that year has no such day. */
    Optional<LocalDate> in(int someYear) {
        try {
            return Optional.of(LocalDate.of(someYear, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day, where its year is written. */
    Optional<LocalDate> whole() {
        return year == 0 ? Optional.empty() : in(year);
    }

    /** The same day of the year that is nearest to another. */
    Optional<LocalDate> nearest(LocalDate that) {
        var nearest = Optional.<LocalDate>empty();
        for (var someYear = that.getYear() - 1; someYear <= that.getYear() + 1; someYear++) {
            var candidate = in(someYear);
            if (candidate.isPresent()
                    && (nearest.isEmpty() || distance(candidate.get(), that) < distance(nearest.get(), that))) {
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** The last time that day of the year came, seen from another. */
    Optional<LocalDate> lastBefore(LocalDate that) {
        return in(that.getYear()).filter(day -> !day.isAfter(that)).or(() -> in(that.getYear() - 1));
    }

    static long distance(LocalDate one, LocalDate other) {
        return Math.abs(one.toEpochDay() - other.toEpochDay());
    }
}
