package dev.entente.extraction.date;

import dev.entente.extraction.date.DateMention.Kind;
import dev.entente.extraction.date.DateWord.Relation;
import dev.entente.extraction.date.DateWord.Type;
import dev.entente.extraction.date.DateWord.Unit;
import dev.entente.model.Edtf;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** Reads dates that count from another: "yesterday", "last week", "two days later", "the 20th anniversary". */
final class RelativeReader {
    private final Words words;
    private final Clock clock;
    private final PointReader points;

    RelativeReader(Words words, Clock clock, PointReader points) {
        this.words = words;
        this.clock = clock;
        this.points = points;
    }

    Optional<Told> read(int i) {
        var word = words.word(i);
        return switch (word.type()) {
            case DAY -> Optional.of(day(i + 1, word.value()));
            case WEEKDAY -> weekday(i, word.value());
            case DEICTIC -> deictic(i, word.value());
            case TOLD -> told(i, word.value());
            case RECENT -> isUnit(i + 1) ? Optional.of(stretch(i + 2, word.value())) : Optional.empty();
            case SHIFT -> shifted(i, word.value());
            case PART -> part(i);
            case ORDINAL -> anniversary(i);
            case UNIT -> besides(i);
            case NUMBER -> counted(i);
            default -> words.isDigits(i) ? anniversary(i).or(() -> counted(i)) : Optional.empty();
        };
    }

    private Told day(int to, int days) {
        return Told.on(to, clock.today().map(today -> Edtf.day(today.plusDays(days))), clock.sincePublication());
    }

    /** A bare weekday, unless it is part of a name: Black Friday. */
    private Optional<Told> weekday(int i, int value) {
        var isNamed = i > 1 && words.isCapitalised(i - 1) && words.is(i - 1, Type.NONE);
        if (isNamed || words.isCapitalised(i + 1) && words.is(i + 1, Type.NONE) && words.is(i - 1, "the")) {
            return Optional.empty();
        }
        var day = clock.weekday(DayOfWeek.of(value)).map(Edtf::day);
        return Optional.of(Told.on(i + 1, day, clock.sincePublication()));
    }

    private Optional<Told> deictic(int i, int direction) {
        var next = words.word(i + 1);
        return switch (next.type()) {
            case WEEKDAY ->
                Optional.of(Told.on(
                        i + 2,
                        clock.weekday(DayOfWeek.of(next.value()), direction).map(Edtf::day),
                        clock.sincePublication()));
            case MONTH ->
                words.dayOfMonth(i + 2) > 0
                        ? Optional.empty()
                        : Optional.of(clock.inSomeYear(Point.month(0, next.value(), i + 2), Optional.of(direction)));
            case SEASON -> Optional.of(clock.inSomeYear(Point.month(0, next.value(), i + 2), Optional.of(direction)));
            case DAYTIME ->
                direction == 0 || next.value() < 0
                        ? Optional.of(day(i + 2, direction == 0 ? 0 : next.value()))
                        : Optional.empty();
            case UNIT -> deicticUnit(i, direction);
            case RECENT -> isUnit(i + 2) ? Optional.of(stretch(i + 3, next.value())) : Optional.empty();
            default -> direction == 0 ? Optional.empty() : lasting(i, direction);
        };
    }

    private Optional<Told> deicticUnit(int i, int direction) {
        var unit = words.word(i + 1).unit();
        if (isPlural(i + 1)) {
            return direction == 0 ? Optional.empty() : Optional.of(stretch(i + 2, direction));
        }
        if (unit == Unit.DAY) {
            return direction == 1 ? Optional.of(fromTold(i + 2, Unit.DAY, 1)) : Optional.empty();
        }
        if (words.is(i, "past")) {
            return Optional.of(lasting(i + 2, 1, unit, -1));
        }
        return Optional.of(Told.on(i + 2, CalendarUnit.at(base(unit), unit, direction), clock.sincePublication()));
    }

    /** "the past three years", "the next two days" */
    private Optional<Told> lasting(int i, int direction) {
        var number = words.number(i + 1);
        return number > 0 && isUnit(i + 2)
                ? Optional.of(lasting(i + 3, number, words.word(i + 2).unit(), direction))
                : Optional.empty();
    }

    /** "over the last year": as long as the unit, not the last one of the calendar. */
    Optional<Told> lastingUnit(int i) {
        var word = words.word(i);
        return word.is(Type.DEICTIC) && word.value() != 0 && isUnit(i + 1) && !isPlural(i + 1)
                ? Optional.of(lasting(i + 2, 1, words.word(i + 1).unit(), word.value()))
                : Optional.empty();
    }

    private Told lasting(int to, int number, Unit unit, int direction) {
        var date = clock.today().map(today -> {
            var other = CalendarUnit.plus(today, unit, direction * number);
            return direction < 0 ? Edtf.between(other, today) : Edtf.between(today, other);
        });
        return Told.on(to, date, clock.sincePublication()).as(Kind.DURATION);
    }

    /** "recent days", "the coming weeks": how many is not said. */
    private Told stretch(int to, int direction) {
        var date = clock.today().map(today -> direction < 0 ? Edtf.until(today) : Edtf.from(today));
        return Told.on(to, date, clock.sincePublication()).as(Kind.DURATION);
    }

    /** "that day", "the same year", "the following month" */
    private Optional<Told> told(int i, int shift) {
        return isUnit(i + 1) && !isPlural(i + 1)
                ? Optional.of(fromTold(i + 2, words.word(i + 1).unit(), shift))
                : Optional.empty();
    }

    private Told fromTold(int to, Unit unit, int shift) {
        return Told.on(
                to,
                clock.told()
                        .filter(date -> CalendarUnit.isWithin(date, unit))
                        .map(Edtf::first)
                        .flatMap(day -> CalendarUnit.at(Optional.of(day), unit, shift)),
                clock.sinceTold());
    }

    /** "earlier this month", "later today", "earlier in the day" */
    private Optional<Told> shifted(int i, int direction) {
        if (words.is(i + 1, Type.DAY)) {
            return Optional.of(day(i + 2, words.word(i + 1).value()));
        }
        var isInThe = words.is(i + 1, "in") && words.is(i + 2, "the");
        var at = isInThe ? i + 2 : i + 1;
        var isThis = words.is(at, Type.DEICTIC) && words.word(at).value() == 0;
        if (!(isThis || isInThe) || !isUnit(at + 1) || isPlural(at + 1)) {
            return Optional.empty();
        }
        var unit = words.word(at + 1).unit();
        var today = clock.today();
        var whole = CalendarUnit.at(today, unit, 0);
        var date = whole.map(
                all -> direction < 0 ? Edtf.between(all.first(), today.get()) : Edtf.between(today.get(), all.last()));
        return Optional.of(Told.on(at + 2, date, clock.sincePublication()));
    }

    /** "the end of the year", "early next month", "mid-next year" */
    private Optional<Told> part(int i) {
        var at = words.is(i + 1, "of") || words.is(i + 1, "in") ? i + 2 : i + 1;
        if (words.is(at, Type.DEICTIC)) {
            return deictic(at, words.word(at).value()).filter(told -> told.kind() == Kind.ON);
        }
        var isThe = at == i + 2 && words.is(at, "the") && isUnit(at + 1) && !isPlural(at + 1);
        if (!isThe) {
            return Optional.empty();
        }
        var unit = words.word(at + 1).unit();
        return Optional.of(Told.on(at + 2, CalendarUnit.at(base(unit), unit, 0), clock.sincePublication()));
    }

    private Optional<Told> anniversary(int i) {
        var years = words.ordinal(i);
        if (years == 0 || !words.is(i + 1, Type.ANNIVERSARY)) {
            return Optional.empty();
        }
        var date = CalendarUnit.at(clock.thisYear(), Unit.YEAR, -years);
        return Optional.of(Told.on(i + 2, date, clock.sincePublication()).as(Kind.ANNIVERSARY));
    }

    /** "day before yesterday", "day after tomorrow", "day after", "day earlier" */
    private Optional<Told> besides(int i) {
        if (words.word(i).unit() != Unit.DAY || isPlural(i)) {
            return Optional.empty();
        }
        if (words.is(i + 1, Type.PREPOSITION) && words.is(i + 2, Type.DAY)) {
            var days = words.word(i + 2).value();
            return Optional.of(day(i + 3, days + Integer.signum(days)));
        }
        return Optional.empty();
    }

    /** "two years ago", "three days later", "a day before May 10" */
    private Optional<Told> counted(int i) {
        var number = words.number(i);
        if (number == 0 || !isUnit(i + 1)) {
            return Optional.empty();
        }
        var unit = words.word(i + 1).unit();
        var next = words.word(i + 2);
        return switch (next.type()) {
            case AGO ->
                Optional.of(Told.on(i + 3, CalendarUnit.about(base(unit), unit, -number), clock.sincePublication()));
            case SHIFT -> Optional.of(later(i + 3, unit, next.value() * number));
            case PREPOSITION -> from(i, unit, next.relation(), number);
            default -> Optional.empty();
        };
    }

    private Told later(int to, Unit unit, int shift) {
        return Told.on(
                to,
                clock.told()
                        .filter(date -> CalendarUnit.isWithin(date, unit))
                        .map(Edtf::first)
                        .flatMap(day -> CalendarUnit.about(Optional.of(day), unit, shift)),
                clock.sinceTold());
    }

    /** Counted from a date that is written; from an event that is not dated here, the date stays open. */
    private Optional<Told> from(int i, Unit unit, Relation relation, int number) {
        if (relation != Relation.BEFORE && relation != Relation.AFTER) {
            return Optional.empty();
        }
        var shift = relation == Relation.AFTER ? number : -number;
        var point = points.read(i + 3, true)
                .map(written -> written.hasYear()
                        ? Told.on(written.to(), written.date(), "counted from a date as written")
                        : clock.dayInSomeYear(written));
        return Optional.of(point.map(base -> Told.on(
                        base.to(),
                        base.date()
                                .filter(date -> CalendarUnit.isWithin(date, unit))
                                .flatMap(date -> CalendarUnit.about(Optional.of(date.first()), unit, shift)),
                        base.how()))
                .orElse(Told.on(i + 3, Optional.empty(), "counted from something that is not dated here")));
    }

    private Optional<LocalDate> base(Unit unit) {
        return switch (unit) {
            case DAY, WEEK, WEEKEND -> clock.today();
            case MONTH, QUARTER, HALF -> clock.thisMonth();
            case YEAR, DECADE, CENTURY -> clock.thisYear();
        };
    }

    private boolean isUnit(int i) {
        return words.is(i, Type.UNIT);
    }

    private boolean isPlural(int i) {
        return words.form(i).endsWith("s") || words.form(i).endsWith("S");
    }
}
