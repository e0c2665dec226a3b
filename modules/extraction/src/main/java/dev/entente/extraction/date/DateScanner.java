package dev.entente.extraction.date;

import dev.entente.extraction.date.DateMention.Kind;
import dev.entente.extraction.date.DateWord.Relation;
import dev.entente.extraction.date.DateWord.Type;
import dev.entente.extraction.date.DateWord.Unit;
import dev.entente.model.Edtf;
import java.util.Optional;
import java.util.Set;

/** One pass of the {@link DateGrammar} over one sentence: prepositions, ranges, and what they make of a date. */
final class DateScanner {
    private static final Set<String> JOINING = Set.of("and", "or", "to", "that", "which", "when", "as", "but", "with");

    private final Words words;
    private final Clock clock;
    private final PointReader points;
    private final RelativeReader relatives;

    DateScanner(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
        this.points = new PointReader(words);
        this.relatives = new RelativeReader(words, clock, points);
    }

    /** The date whose phrase begins at a token. */
    Optional<DateMention> read(int i) {
        var word = words.word(i);
        if (word.is(Type.NONE) && !words.isDigits(i)) {
            return Optional.empty();
        }
        if (word.is(Type.PREPOSITION)) {
            return related(i, word.relation());
        }
        return told(i, Relation.ON, false)
                .map(told -> told.kind() == Kind.BETWEEN && isBeforeNoun(told) ? told.as(Kind.NAMED) : told)
                .or(() -> named(i))
                .map(told -> mention(i, told));
    }

    private Optional<DateMention> related(int i, Relation relation) {
        var at = i + 1;
        if (words.is(at, Type.PREPOSITION) && words.word(at).relation() == Relation.ON) {
            at++;
        }
        if (relation == Relation.SINCE && words.is(at, "then")) {
            var since = Told.on(at + 1, clock.told(), clock.sinceTold());
            return Optional.of(mention(i, relate(since, relation)));
        }
        var isThe = words.is(at, "the");
        if (isThe) {
            at++;
        }
        if (words.is(at, Type.NONE) && !words.isDigits(at)) {
            return Optional.empty();
        }
        var first = at;
        var isOf = isOfNoun(i);
        var told = (relation == Relation.DURATION ? relatives.lastingUnit(first) : Optional.<Told>empty())
                .or(() -> told(first, relation, !isThe))
                .map(date -> isOf && isCalendar(first) || isThe && isNaming(first, date)
                        ? date.as(Kind.NAMED)
                        : relate(date, relation))
                .or(() -> isThe ? named(first) : Optional.empty());
        return told.map(date -> mention(i, date));
    }

    /** "the 1991 Declaration", "the May 10 talks": what follows is what the date belongs to. */
    private boolean isNaming(int first, Told told) {
        return isCalendar(first) && told.kind() == Kind.ON && isBeforeNoun(told);
    }

    /** "the Declaration of 1991", "the war of 2020"; but "as of 2020", "the end of 2020", "the night of May 10". */
    private boolean isOfNoun(int i) {
        var before = words.word(i - 1);
        return words.is(i, "of") && i > 0 && !words.is(i - 1, "as") && before.is(Type.NONE);
    }

    private boolean isCalendar(int first) {
        return words.is(first, Type.MONTH) || words.isDigits(first);
    }

    private boolean isBeforeNoun(Told told) {
        var next = words.form(told.to());
        return !next.isEmpty()
                && Character.isLetter(next.codePointAt(0))
                && words.is(told.to(), Type.NONE)
                && !JOINING.contains(next);
    }

    private Optional<Told> named(int i) {
        var year = words.year(i);
        var next = words.form(i + 1);
        var isName = year > 0
                && !words.isGuarded(i)
                && !next.isEmpty()
                && Character.isLetter(next.codePointAt(0))
                && words.is(i + 1, Type.NONE)
                && !JOINING.contains(next)
                && (i > 0 && Character.isLetter(words.form(i - 1).codePointAt(0)) || words.isCapitalised(i + 1));
        return isName
                ? Optional.of(Told.on(i + 1, Optional.of(Edtf.year(year)), "as written")
                        .as(Kind.NAMED))
                : Optional.empty();
    }

    private Optional<Told> told(int i, Relation relation, boolean isIntroduced) {
        var relative = relatives.read(i);
        if (relative.isPresent() && !isWritten(i)) {
            return relative;
        }
        var isYears = words.year(i) > 0 && words.isHyphen(i + 1) && words.year(i + 2) > words.year(i);
        var first = points.read(i, isIntroduced || isYears);
        return first.flatMap(point -> range(i, point, relation))
                .or(() -> first.map(this::resolve))
                .or(() -> relative);
    }

    /** "Tuesday, May 10": the date as written is worth more than the weekday. */
    private boolean isWritten(int i) {
        return words.is(i, Type.WEEKDAY) && points.read(i, false).isPresent();
    }

    private Told resolve(Point point) {
        return point.hasYear() ? inItsYear(point) : besideYear(point).orElseGet(() -> inItsYear(point));
    }

    /** "in February last year", "on May 10 of this year". */
    private Optional<Told> besideYear(Point point) {
        var at = words.is(point.to(), "of") ? point.to() + 1 : point.to();
        if (!words.is(at, Type.DEICTIC)
                || !words.is(at + 1, Type.UNIT)
                || words.word(at + 1).unit() != Unit.YEAR
                || words.form(at + 1).endsWith("s")) {
            return Optional.empty();
        }
        var date = clock.thisYear()
                .flatMap(today ->
                        point.withYear(today.getYear() + words.word(at).value()).date());
        return Optional.of(Told.on(at + 2, date, clock.sincePublication()));
    }

    private Told inItsYear(Point point) {
        if (point.hasYear()) {
            var how = point.isAmbiguous() ? "as written, day before month" : "as written";
            return new Told(point.to(), point.date(), how, Kind.ON, point.isAmbiguous());
        }
        return point.day() > 0 ? clock.dayInSomeYear(point) : clock.inSomeYear(point, Optional.empty());
    }

    /** "from 1988 to 1994", "June 2023 - May 2024", "March to May 2024": either end may lend the other its year. */
    private Optional<Told> range(int i, Point first, Relation relation) {
        var at = first.to();
        var joins = words.isTo(at) || (relation == Relation.BETWEEN && words.is(at, "and"));
        if (!joins || first.day() < first.lastDay()) {
            return Optional.empty();
        }
        var next = words.is(at + 1, "the") ? at + 2 : at + 1;
        return points.read(next, true).filter(second -> isAlike(first, second)).flatMap(second -> {
            var begin = first.hasYear() || !second.hasYear() ? resolve(first) : resolve(before(first, second));
            var end = second.hasYear() || begin.date().isEmpty()
                    ? resolve(second)
                    : resolve(after(begin.date().get(), second));
            return span(begin, end)
                    .map(date -> new Told(
                            second.to(),
                            Optional.of(date),
                            begin.how(),
                            Kind.BETWEEN,
                            begin.isAmbiguous() || end.isAmbiguous()));
        });
    }

    private static boolean isAlike(Point first, Point second) {
        return (first.day() > 0) == (second.day() > 0) && (first.month() > 0) == (second.month() > 0);
    }

    private static Point before(Point first, Point second) {
        var isLater = first.month() > second.month();
        return first.withYear(isLater ? second.year() - 1 : second.year());
    }

    private static Point after(Edtf begin, Point second) {
        var isEarlier = second.month() < begin.first().getMonthValue();
        return second.withYear(begin.first().getYear() + (isEarlier ? 1 : 0));
    }

    private static Optional<Edtf> span(Told begin, Told end) {
        return begin.date().flatMap(from -> end.date().flatMap(to -> Edtf.tryParse(from + "/" + to)));
    }

    /** What a preposition makes of the date behind it. */
    private Told relate(Told told, Relation relation) {
        if (told.kind() != Kind.ON) {
            return told;
        }
        return switch (relation) {
            case SINCE -> told(told, Kind.SINCE, told.date().map(Openings::since));
            case UNTIL -> told(told, Kind.UNTIL, told.date().map(Openings::until));
            case BEFORE -> told(told, Kind.BEFORE, told.date().map(Openings::before));
            case AFTER -> told(told, Kind.AFTER, told.date().map(Openings::after));
            case FROM -> fromOn(told);
            case BETWEEN -> told.date().filter(date -> !date.isDay()).isPresent() ? told.as(Kind.BETWEEN) : told;
            case ON, DURATION -> told;
        };
    }

    /** "from May 10", "from 2013 on"; but "refugees from 2013". */
    private Told fromOn(Told told) {
        var isOn = words.is(told.to(), "on") || words.is(told.to(), "onward") || words.is(told.to(), "onwards");
        var isDays = told.date().filter(date -> date.text().contains("/")).isPresent();
        if (isDays) {
            return told.as(Kind.BETWEEN);
        }
        if (isOn || told.date().filter(Edtf::isDay).isPresent()) {
            return told(told, Kind.SINCE, told.date().map(Openings::since)).to(isOn ? told.to() + 1 : told.to());
        }
        return told;
    }

    private static Told told(Told told, Kind kind, Optional<Edtf> date) {
        return new Told(told.to(), date, told.how(), kind, told.isAmbiguous());
    }

    private DateMention mention(int from, Told told) {
        var derivation = "'" + words.text(from, told.to()) + "', " + told.how();
        return new DateMention(from, told.to(), told.date(), derivation, told.kind(), told.isAmbiguous());
    }
}
