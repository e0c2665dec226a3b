package dev.entente.extraction.date;

import dev.entente.model.Edtf;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Finds the day that words count from, and counts. What is not known stays absent. */
final class Clock {
    private static final int AHEAD = 45;

    private final Anchor anchor;
    private final Tense tense;

    Clock(Anchor anchor, Tense tense) {
        this.anchor = anchor;
        this.tense = tense;
    }

    /** The day of publication, where it is known to the day. */
    Optional<LocalDate> today() {
        return anchor.published().filter(Edtf::isDay).map(Edtf::first);
    }

    /** A day within the month of publication. */
    Optional<LocalDate> thisMonth() {
        return anchor.published().filter(Clock::isWithinMonth).map(Edtf::first);
    }

    /** A day within the year of publication. */
    Optional<LocalDate> thisYear() {
        return anchor.published().filter(Clock::isWithinYear).map(Edtf::first);
    }

    /** The date last told in the text. */
    Optional<Edtf> told() {
        return anchor.context().filter(date -> !date.isOpen());
    }

    String sincePublication() {
        return anchor.published()
                .map(day -> "counted from the publication on " + day)
                .orElse("counted from a day of publication that is not known");
    }

    String sinceTold() {
        return anchor.context()
                .map(day -> "counted from %s, told before".formatted(day))
                .orElse("counted from a day that is not told");
    }

    /** The weekday nearest in the direction of the tense, the day of publication included. */
    Optional<LocalDate> weekday(DayOfWeek day) {
        return today().map(today -> today.with(
                tense == Tense.PAST ? TemporalAdjusters.previousOrSame(day) : TemporalAdjusters.nextOrSame(day)));
    }

    /** The weekday before, in, or after: "last Friday", "this Friday", "next Friday". */
    Optional<LocalDate> weekday(DayOfWeek day, int direction) {
        return direction == 0
                ? weekday(day)
                : today().map(today ->
                        today.with(direction < 0 ? TemporalAdjusters.previous(day) : TemporalAdjusters.next(day)));
    }

    /** A month or season without its year: "in October", "last October". */
    Told inSomeYear(Point point, Optional<Integer> direction) {
        var month = point.month() > 12 ? (point.month() - 20) * 3 : point.month();
        var base = thisMonth();
        if (base.isPresent()) {
            var year = yearOf(month, YearMonth.from(base.get()), direction.orElse(leaning()));
            return told(
                    point.withYear(year),
                    "its year from the publication on " + anchor.published().get(),
                    false);
        }
        if (anchor.published().isPresent()) {
            return thisYear()
                    .map(day -> told(point.withYear(day.getYear()), "its year from the publication", true))
                    .orElse(unknown(point));
        }
        return direction.isPresent() ? fromTold(point, month, direction.get()) : beside(point);
    }

    /** "last October" where only an earlier date of the text is known, to the month. */
    private Told fromTold(Point point, int month, int direction) {
        return told().filter(Clock::isWithinMonth)
                .map(told -> told(
                        point.withYear(yearOf(month, YearMonth.from(told.first()), direction)),
                        "its year from %s, told before".formatted(told),
                        false))
                .orElse(unknown(point));
    }

    /** "May 10" and "in May" take the year of the date last told where nothing else is known. */
    private Told beside(Point point) {
        return told().filter(Clock::isWithinYear)
                .map(told -> told(
                        point.withYear(told.first().getYear()), "its year from %s, told before".formatted(told), false))
                .orElse(unknown(point));
    }

    private static Told unknown(Point point) {
        return Told.on(point.to(), Optional.empty(), "in a year that is not known");
    }

    /** The month of the publication counts as past; "last" and "next" leave it out. */
    private static int yearOf(int month, YearMonth base, int direction) {
        var year = base.getYear();
        return switch (direction) {
            case -2 -> month <= base.getMonthValue() ? year : year - 1;
            case -1 -> month < base.getMonthValue() ? year : year - 1;
            case 1 -> month > base.getMonthValue() ? year : year + 1;
            case 2 -> month >= base.getMonthValue() ? year : year + 1;
            default -> year;
        };
    }

    private int leaning() {
        return tense == Tense.PAST ? -2 : 2;
    }

    /** A day without its year: the nearest one to the publication, unless it lies far on the tense's wrong side. */
    Told dayInSomeYear(Point point) {
        var today = today();
        if (today.isEmpty()) {
            return anchor.published().isPresent() ? inSomeYear(point, Optional.of(0)) : beside(point);
        }
        var year = today.get().getYear();
        var best = Optional.<LocalDate>empty();
        for (var someYear = year - 1; someYear <= year + 1; someYear++) {
            var day = point.withYear(someYear).first();
            if (day.isPresent() && (best.isEmpty() || cost(day.get(), today.get()) < cost(best.get(), today.get()))) {
                best = day;
            }
        }
        return best.map(day ->
                        told(point.withYear(day.getYear()), "its year from the publication on " + today.get(), false))
                .orElse(unknown(point));
    }

    private long cost(LocalDate day, LocalDate today) {
        var distance = day.toEpochDay() - today.toEpochDay();
        var isWrongSide = tense == Tense.PAST ? distance > AHEAD : distance < -AHEAD;
        return Math.abs(distance) + (isWrongSide ? 1000 : 0);
    }

    private static Told told(Point point, String how, boolean isAmbiguous) {
        return new Told(point.to(), point.date(), how, DateMention.Kind.ON, isAmbiguous || point.isAmbiguous());
    }

    private static boolean isWithinMonth(Edtf date) {
        return isWithinYear(date) && date.first().getMonth() == date.last().getMonth();
    }

    private static boolean isWithinYear(Edtf date) {
        return !date.isOpen() && date.first().getYear() == date.last().getYear();
    }
}
