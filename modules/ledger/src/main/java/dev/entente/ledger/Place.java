package dev.entente.ledger;

import dev.entente.model.Edtf;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where a reading stands in the order of its track: on the last day that it can mean, when it is sure to have come.
 * What is open at the end stands where it begins; what has no bound at all stands before everything, so that it never
 * overturns what is dated.
 *
 * @param day the day on which it stands
 * @param first the first day that it can mean; {@link LocalDate#MIN} where nothing bounds it
 */
record Place(LocalDate day, LocalDate first) implements Comparable<Place> {
    static final Place UNKNOWN = new Place(LocalDate.MIN, LocalDate.MIN);
    static final Place END = new Place(LocalDate.MAX, LocalDate.MAX);

    private static final Comparator<Place> IN_TIME =
            Comparator.comparing(Place::day).thenComparing(Place::first);

    static Place of(Optional<Edtf> date) {
        return date.map(Place::of).orElse(UNKNOWN);
    }

    static Place of(Edtf date) {
        return new Place(date.last().equals(LocalDate.MAX) ? date.first() : date.last(), date.first());
    }

    /** The first place on a day. */
    static Place from(LocalDate day) {
        return new Place(day, LocalDate.MIN);
    }

    /** The first place that comes after this one. */
    Place next() {
        return new Place(day, first.plusDays(1));
    }

    boolean isKnown() {
        return !equals(UNKNOWN);
    }

    /** True where it may be meant for several days, the first of which is known. */
    boolean isWide() {
        return !first.equals(LocalDate.MIN) && first.isBefore(day);
    }

    @Override
    public int compareTo(Place that) {
        return IN_TIME.compare(this, that);
    }
}
