package dev.entente.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/**
 * A date as far as it is known: the part of EDTF (ISO 8601-2, level 1) that news needs. A day {@code 2024-05-10}, a
 * month {@code 2024-05}, a season {@code 2024-21}, a year {@code 2024}, a decade {@code 202X}, each perhaps approximate
 * or uncertain ({@code ~ ? %}); an interval {@code 2023-06/2024-05-15}, open {@code ..} or unknown (empty) at an end.
 *
 * <p>It is compared by the first and last day that it can mean, so that nothing is claimed beyond what is known.
 *
 * @param text the date as EDTF writes it
 * @param first the first day that it can mean; {@link LocalDate#MIN} where it is open at the beginning
 * @param last the last day that it can mean; {@link LocalDate#MAX} where it is open at the end
 */
public record Edtf(String text, LocalDate first, LocalDate last) {
    private static final String QUALIFIERS = "~?%";
    /** What dates are written with, and most other text is not. */
    private static final String CHARACTERS = "0123456789X./-" + QUALIFIERS;

    /** The lengths of a year, a month and a day. */
    private static final int YEAR = 4;

    private static final int MONTH = 7;
    private static final int DAY = 10;
    /** No number can be read. */
    private static final int NONE = -1;

    public Edtf {
        if (first.isAfter(last)) {
            throw new IllegalArgumentException("'%s' ends before it begins".formatted(text));
        }
    }

    /** Reads a date; an error says what is wrong with it. */
    public static Edtf parse(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) {
            return new Edtf(text, point(text, false), point(text, true));
        }
        var begin = text.substring(0, slash);
        var end = text.substring(slash + 1);
        return new Edtf(
                text,
                isOpen(begin) ? LocalDate.MIN : point(begin, false),
                isOpen(end) ? LocalDate.MAX : point(end, true));
    }

    /** Reads a date, or nothing where the text is none. */
    public static Optional<Edtf> tryParse(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (CHARACTERS.indexOf(text.charAt(i)) < 0) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** One day. */
    public static Edtf day(LocalDate day) {
        return new Edtf(day.toString(), day, day);
    }

    /** One month. */
    public static Edtf month(YearMonth month) {
        return new Edtf(month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    /** One year. */
    public static Edtf year(int year) {
        return year >= 1000 && year <= 9999
                ? new Edtf(Integer.toString(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                : parse(String.format(Locale.ROOT, "%04d", year));
    }

    /** From some day to another, both included. */
    public static Edtf between(LocalDate first, LocalDate last) {
        return first.equals(last) ? day(first) : new Edtf(first + "/" + last, first, last);
    }

    /** On that day or at some time before. */
    public static Edtf until(LocalDate last) {
        return new Edtf("/" + last, LocalDate.MIN, last);
    }

    /** On that day or at some time after. */
    public static Edtf from(LocalDate first) {
        return new Edtf(first + "/", first, LocalDate.MAX);
    }

    /** True where one end is open or unknown. */
    public boolean isOpen() {
        return first.equals(LocalDate.MIN) || last.equals(LocalDate.MAX);
    }

    /** True where it is one day. */
    public boolean isDay() {
        return first.equals(last);
    }

    /** True where both may mean the same day. */
    public boolean overlaps(Edtf that) {
        return !first.isAfter(that.last) && !that.first.isAfter(last);
    }

    /** True where all that the other may mean lies within this. */
    public boolean contains(Edtf that) {
        return !first.isAfter(that.first) && !last.isBefore(that.last);
    }

    /** True where all of it lies before all of the other. */
    public boolean isBefore(Edtf that) {
        return last.isBefore(that.first);
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }

    /** The first or last day that a year, month or day can mean. Thousands are read while the engine loads. */
    private static LocalDate point(String text, boolean isLast) {
        var length = text.length();
        if (length > 0 && QUALIFIERS.indexOf(text.charAt(length - 1)) >= 0) {
            length--;
        }
        var year = length < YEAR ? NONE : year(text, isLast);
        var month = length < MONTH ? NONE : number(text, YEAR);
        var day = length < DAY ? NONE : number(text, MONTH);
        if (year == NONE
                || length != YEAR && month == NONE
                || length != YEAR && length != MONTH && day == NONE
                || length > DAY) {
            throw new IllegalArgumentException(
                    "'%s' is not an EDTF date: write 2024-05-10, 2024-05, 2024, 2023-06/2024-05-15 or /2024-05-15"
                            .formatted(text));
        }
        try {
            if (day != NONE) {
                return LocalDate.of(year, month, day);
            }
            if (month == NONE) {
                return isLast ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
            }
            return isLast
                    ? YearMonth.of(year, lastMonth(month)).atEndOfMonth()
                    : LocalDate.of(year, firstMonth(month), 1);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'%s' is no day of the calendar: %s".formatted(text, e.getMessage()), e);
        }
    }

    /** Four digits, the last or last two of which may be X. */
    private static int year(String text, boolean isLast) {
        var year = 0;
        var isOpen = false;
        for (var i = 0; i < YEAR; i++) {
            var c = text.charAt(i);
            isOpen |= c == 'X' && i > 1;
            if (isOpen ? c != 'X' : c < '0' || c > '9') {
                return NONE;
            }
            year = 10 * year + (c != 'X' ? c - '0' : isLast ? 9 : 0);
        }
        return year;
    }

    /** Two digits behind a hyphen. */
    private static int number(String text, int hyphen) {
        var tens = text.charAt(hyphen + 1) - '0';
        var ones = text.charAt(hyphen + 2) - '0';
        return text.charAt(hyphen) == '-' && tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : NONE;
    }

    /** Spring 21, summer 22, autumn 23, winter 24 (the December of its year); quarters 33 to 36. */
    private static int firstMonth(int month) {
        return switch (month) {
            case 21 -> 3;
            case 22 -> 6;
            case 23 -> 9;
            case 24 -> 12;
            case 33 -> 1;
            case 34 -> 4;
            case 35 -> 7;
            case 36 -> 10;
            default -> month;
        };
    }

    private static int lastMonth(int month) {
        return month > 12 && month != 24 ? firstMonth(month) + 2 : firstMonth(month);
    }
}
