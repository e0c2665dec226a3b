package dev.entente.extraction.date;

import dev.entente.model.Edtf;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/**
 * A date as it is written, perhaps without its year.
 *
 * @param year 0 where it is not written
 * @param month 1 to 12; 21 to 24 a season, 33 to 36 a quarter, 41 and 42 a half of the year; 0 where it is a whole year
 * @param day 0 where it is a whole month
 * @param lastDay the same as day, or the later one of "May 10-11"
 * @param text EDTF of a decade or century; empty otherwise
 * @param isAmbiguous true where day and month may change places
 * @param to one past its last token
 */
record Point(int year, int month, int day, int lastDay, String text, boolean isAmbiguous, int to) {
    private static final int FIRST_HALF = 41;

    static Point year(int year, int to) {
        return new Point(year, 0, 0, 0, "", false, to);
    }

    static Point month(int year, int month, int to) {
        return new Point(year, month, 0, 0, "", false, to);
    }

    static Point days(int year, int month, int day, int lastDay, int to) {
        return new Point(year, month, day, lastDay, "", false, to);
    }

    static Point written(String text, int to) {
        return new Point(1, 0, 0, 0, text, false, to);
    }

    boolean hasYear() {
        return year != 0;
    }

    Point withYear(int someYear) {
        return new Point(someYear, month, day, lastDay, text, isAmbiguous, to);
    }

    /** The first of the days that it writes; absent where the calendar has none such. */
    Optional<LocalDate> first() {
        return date().map(Edtf::first);
    }

    /** The date in EDTF; absent where the calendar has none such. */
    Optional<Edtf> date() {
        if (!text.isEmpty()) {
            return Edtf.tryParse(text);
        }
        if (day == 0 && month >= 1 && month <= 12 && year >= 1000 && year <= 9999) {
            return Optional.of(Edtf.month(YearMonth.of(year, month)));
        }
        if (day == 0 && month == 0 && year >= 1000 && year <= 9999) {
            return Optional.of(Edtf.year(year));
        }
        if (day == 0) {
            return Edtf.tryParse(
                    switch (month) {
                        case 0 -> String.format(Locale.ROOT, "%04d", year);
                        case FIRST_HALF -> String.format(Locale.ROOT, "%04d-01/%04d-06", year, year);
                        case FIRST_HALF + 1 -> String.format(Locale.ROOT, "%04d-07/%04d-12", year, year);
                        default -> String.format(Locale.ROOT, "%04d-%02d", year, month);
                    });
        }
        try {
            return Optional.of(Edtf.between(LocalDate.of(year, month, day), LocalDate.of(year, month, lastDay)));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
