package dev.entente.extraction.date;

import dev.entente.extraction.date.DateWord.Type;
import dev.entente.extraction.date.DateWord.Unit;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads dates of the calendar as they are written: "10 May 2024", "May 10-11", "the 1990s", "first quarter of 2023".
 */
final class PointReader {
    private static final int FIRST_QUARTER = 33;
    private static final int FIRST_HALF = 41;

    private final Words words;

    PointReader(Words words) {
        this.words = words;
    }

    /**
     * The date that begins at a token.
     *
     * @param isIntroduced whether a preposition stands before it, so that a bare month or year is a date
     */
    Optional<Point> read(int i, boolean isIntroduced) {
        var word = words.word(i);
        return switch (word.type()) {
            case MONTH -> fromMonth(i, isIntroduced);
            case WEEKDAY -> afterWeekday(i);
            case PART -> afterPart(i);
            case SEASON -> season(i, isIntroduced);
            case ORDINAL -> portion(i, word.value());
            default -> words.isDigits(i) ? fromDigits(i, isIntroduced) : Optional.empty();
        };
    }

    /** "Tuesday, May 10" */
    private Optional<Point> afterWeekday(int i) {
        var next = words.is(i + 1, ",") ? i + 2 : i + 1;
        return words.is(next, Type.MONTH) || words.dayOfMonth(next) > 0
                ? read(next, false).filter(point -> point.day() > 0)
                : Optional.empty();
    }

    /** "early May", "late 2023", "mid-May", "the end of 2028" */
    private Optional<Point> afterPart(int i) {
        var next = words.isHyphen(i + 1) || words.is(i + 1, "of") || words.is(i + 1, "in") ? i + 2 : i + 1;
        return words.is(next, Type.PART) ? Optional.empty() : read(next, true).filter(point -> point.day() == 0);
    }

    private Optional<Point> fromMonth(int i, boolean isIntroduced) {
        var month = words.word(i).value();
        var next = i + 1;
        var day = words.isGuarded(next) ? 0 : words.dayOfMonth(next);
        if (day > 0) {
            var last = lastDay(next + 1);
            var end = last > day ? next + 3 : next + 1;
            return Optional.of(withYear(month, day, Math.max(day, last), end));
        }
        var year = yearAfter(next);
        if (year > 0) {
            return Optional.of(Point.month(words.year(year), month, year + 1));
        }
        var isName = words.form(next).equals("'s") || words.form(next).equals("’s");
        var isRange = words.isTo(next) && words.is(next + 1, Type.MONTH) && yearAfter(next + 2) > 0;
        return (isIntroduced && !isName && !isGivenName(i)) || isRange
                ? Optional.of(Point.month(0, month, next))
                : Optional.empty();
    }

    /** "of Jan Doe": short for a month only with its stop. */
    private boolean isGivenName(int i) {
        var form = words.form(i);
        return form.length() <= 4 && !form.endsWith(".") && !isFullName(form);
    }

    private static boolean isFullName(String form) {
        return form.equalsIgnoreCase("May") || form.equalsIgnoreCase("June") || form.equalsIgnoreCase("July");
    }

    /** The day after "May 10 -", "May 10 and", unless it begins another date: "May 10 and 11 June". */
    private int lastDay(int i) {
        var joins = words.isTo(i) || words.is(i, "and") || words.is(i, "&") || words.is(i, "/");
        var isOther = words.is(i + 2, Type.MONTH) || words.is(i + 2, "of") && words.is(i + 3, Type.MONTH);
        return joins && !isOther && !words.isGuarded(i + 1) && !words.is(i + 2, Type.UNIT)
                ? words.dayOfMonth(i + 1)
                : 0;
    }

    private Optional<Point> fromDigits(int i, boolean isIntroduced) {
        var inDigits = NumericDate.read(words.form(i), i + 1);
        if (inDigits.isPresent()) {
            return inDigits;
        }
        var day = words.isGuarded(i) ? 0 : words.dayOfMonth(i);
        if (day > 0) {
            var dated = fromDay(i, day);
            if (dated.isPresent()) {
                return dated;
            }
        }
        var ordinal = words.ordinal(i);
        if (ordinal > 0) {
            return portion(i, ordinal);
        }
        var decade = Decade.read(words.form(i));
        if (decade.isPresent() && (words.form(i).length() > 3 || isDecadeOfTime(i))) {
            return Optional.of(Point.written(decade.get(), i + 1));
        }
        var year = words.year(i);
        return year > 0 && isIntroduced && !words.isGuarded(i)
                ? Optional.of(Point.year(year, i + 1))
                : Optional.empty();
    }

    /** "the 90s" and "'90s", but not "in his 40s". */
    private boolean isDecadeOfTime(int i) {
        return words.is(i - 1, "the") || words.is(i - 1, "'") || words.is(i - 1, "’") || words.is(i - 1, "‘");
    }

    private Optional<Point> fromDay(int i, int day) {
        var next = words.is(i + 1, "of") ? i + 2 : i + 1;
        if (words.is(next, Type.MONTH)) {
            return Optional.of(withYear(words.word(next).value(), day, day, next + 1));
        }
        var last = words.isTo(i + 1) || words.is(i + 1, "and") ? words.dayOfMonth(i + 2) : 0;
        return last > day && words.is(i + 3, Type.MONTH)
                ? Optional.of(withYear(words.word(i + 3).value(), day, last, i + 4))
                : Optional.empty();
    }

    private Point withYear(int month, int day, int lastDay, int end) {
        var year = yearAfter(end);
        return year > 0
                ? Point.days(words.year(year), month, day, lastDay, year + 1)
                : Point.days(0, month, day, lastDay, end);
    }

    /** The token of the year behind day or month; 0 where there is none. */
    private int yearAfter(int i) {
        var at = words.is(i, ",") || words.is(i, "of") || words.is(i, "in") ? i + 1 : i;
        return words.year(at) > 0 && !(words.isGuarded(at) && at > i) ? at : 0;
    }

    private Optional<Point> season(int i, boolean isIntroduced) {
        var season = words.word(i).value();
        var year = yearAfter(i + 1);
        if (year > 0) {
            return Optional.of(Point.month(words.year(year), season, year + 1));
        }
        var isWord = words.is(i, "fall") || words.is(i, "spring");
        var isTime = isIntroduced && (words.is(i - 1, "in") || words.is(i - 1, "the") && words.is(i - 2, "in"));
        return isTime && !isWord ? Optional.of(Point.month(0, season, i + 1)) : Optional.empty();
    }

    /** "first quarter of 2023", "second half of May"? only of a year; "19th century". */
    private Optional<Point> portion(int i, int ordinal) {
        if (!words.is(i + 1, Type.UNIT)) {
            return Optional.empty();
        }
        var unit = words.word(i + 1).unit();
        if (unit == Unit.CENTURY && ordinal > 1 && ordinal <= 30) {
            return Optional.of(Point.written(String.format(Locale.ROOT, "%02dXX", ordinal - 1), i + 2));
        }
        var code = unit == Unit.QUARTER && ordinal <= 4
                ? FIRST_QUARTER + ordinal - 1
                : unit == Unit.HALF && ordinal <= 2 ? FIRST_HALF + ordinal - 1 : 0;
        var year = yearAfter(i + 2);
        return code > 0 && year > 0 ? Optional.of(Point.month(words.year(year), code, year + 1)) : Optional.empty();
    }
}
