package dev.entente.extraction.date;

import java.util.Locale;

/**
 * What a word can be in a date; see {@code date-words.tsv}.
 *
 * @param type its class
 * @param value what it stands for within its class
 */
record DateWord(Type type, int value) {
    static final DateWord NONE = new DateWord(Type.NONE, 0);

    /** The classes of words. */
    enum Type {
        NONE,
        MONTH,
        WEEKDAY,
        NUMBER,
        ORDINAL,
        UNIT,
        SEASON,
        DAY,
        DAYTIME,
        DEICTIC,
        TOLD,
        RECENT,
        PART,
        SHIFT,
        AGO,
        ANNIVERSARY,
        PREPOSITION
    }

    /** Stretches of the calendar. */
    enum Unit {
        DAY,
        WEEK,
        MONTH,
        YEAR,
        DECADE,
        CENTURY,
        WEEKEND,
        QUARTER,
        HALF;

        private static final Unit[] VALUES = values();
    }

    /** How a preposition relates what is told to a date. */
    enum Relation {
        ON,
        SINCE,
        UNTIL,
        BEFORE,
        AFTER,
        FROM,
        BETWEEN,
        DURATION;

        private static final Relation[] VALUES = values();
    }

    /** Reads a row's class and value; throws where it knows none of the name. */
    static DateWord of(String type, String value) {
        var known = Type.valueOf(type.toUpperCase(Locale.ROOT));
        return new DateWord(
                known,
                switch (known) {
                    case UNIT -> Unit.valueOf(value).ordinal();
                    case PREPOSITION -> Relation.valueOf(value).ordinal();
                    default -> Integer.parseInt(value);
                });
    }

    boolean is(Type that) {
        return type == that;
    }

    Unit unit() {
        return Unit.VALUES[value];
    }

    Relation relation() {
        return Relation.VALUES[value];
    }
}
