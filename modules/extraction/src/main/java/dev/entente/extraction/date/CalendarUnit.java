package dev.entente.extraction.date;

import dev.entente.extraction.date.DateWord.Unit;
import dev.entente.model.Edtf;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/** Stretches of the calendar about a day. */
final class CalendarUnit {
    private static final int FIRST_QUARTER = 33;

    private CalendarUnit() {}

    /** The unit that holds the day, or one before or after it. */
    static Optional<Edtf> at(Optional<LocalDate> day, Unit unit, int shift) {
        return day.map(date -> plus(date, unit, shift))
                .filter(CalendarUnit::isWritable)
                .map(moved -> switch (unit) {
                    case DAY -> Edtf.day(moved);
                    case WEEK -> Edtf.between(monday(moved), monday(moved).plusDays(6));
                    case WEEKEND ->
                        Edtf.between(monday(moved).plusDays(5), monday(moved).plusDays(6));
                    case MONTH -> Edtf.month(YearMonth.from(moved));
                    case QUARTER ->
                        Edtf.parse(String.format(
                                Locale.ROOT,
                                "%04d-%02d",
                                moved.getYear(),
                                FIRST_QUARTER + (moved.getMonthValue() - 1) / 3));
                    case HALF ->
                        moved.getMonthValue() <= 6
                                ? Edtf.parse(
                                        String.format(Locale.ROOT, "%04d-01/%04d-06", moved.getYear(), moved.getYear()))
                                : Edtf.parse(String.format(
                                        Locale.ROOT, "%04d-07/%04d-12", moved.getYear(), moved.getYear()));
                    case YEAR -> Edtf.year(moved.getYear());
                    case DECADE -> Edtf.parse(String.format(Locale.ROOT, "%03dX", moved.getYear() / 10));
                    case CENTURY -> Edtf.parse(String.format(Locale.ROOT, "%02dXX", moved.getYear() / 100));
                });
    }

    /** The time some units before or after a day, as exactly as such counts are meant. */
    static Optional<Edtf> about(Optional<LocalDate> day, Unit unit, int shift) {
        var moved = day.map(date -> plus(date, unit, shift)).filter(CalendarUnit::isWritable);
        return switch (unit) {
            case WEEK, WEEKEND -> moved.map(date -> Edtf.parse(date + "~"));
            case DECADE, CENTURY -> moved.map(date -> Edtf.parse(String.format(Locale.ROOT, "%04d~", date.getYear())));
            default -> at(day, unit, shift);
        };
    }

    /** EDTF writes years in four digits. */
    private static boolean isWritable(LocalDate day) {
        return day.getYear() > 0 && day.getYear() < 9999;
    }

    static LocalDate plus(LocalDate day, Unit unit, int shift) {
        return switch (unit) {
            case DAY -> day.plusDays(shift);
            case WEEK, WEEKEND -> day.plusWeeks(shift);
            case MONTH -> day.plusMonths(shift);
            case QUARTER -> day.plusMonths(3L * shift);
            case HALF -> day.plusMonths(6L * shift);
            case YEAR -> day.plusYears(shift);
            case DECADE -> day.plusYears(10L * shift);
            case CENTURY -> day.plusYears(100L * shift);
        };
    }

    /** True where a date is exact enough to count such units from it. */
    static boolean isWithin(Edtf date, Unit unit) {
        return !date.isOpen()
                && switch (unit) {
                    case DAY, WEEK, WEEKEND -> date.isDay();
                    case MONTH, QUARTER, HALF -> YearMonth.from(date.first()).equals(YearMonth.from(date.last()));
                    case YEAR, DECADE, CENTURY ->
                        date.first().getYear() == date.last().getYear();
                };
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
