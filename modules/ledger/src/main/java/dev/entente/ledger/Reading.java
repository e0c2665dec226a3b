package dev.entente.ledger;

import dev.entente.model.Edtf;
import java.util.Comparator;

/**
 * What claims have in common that say the same of a track: copies of one report are one reading, however many.
 *
 * @param date the date as the claims give it, EDTF; empty where they give none
 * @param scope what they say it touches; empty where they do not say
 */
record Reading(Place place, String date, String scope) implements Comparable<Reading> {
    private static final Comparator<Reading> IN_TIME =
            Comparator.comparing(Reading::place).thenComparing(Reading::date).thenComparing(Reading::scope);

    static Reading of(Bearing bearing) {
        return new Reading(
                bearing.place(),
                bearing.date().map(Edtf::text).orElse(""),
                bearing.mention().claim().getScope().orElse(""));
    }

    /** The first of all that can stand at a place. */
    static Reading first(Place place) {
        return new Reading(place, "", "");
    }

    @Override
    public int compareTo(Reading that) {
        return IN_TIME.compare(this, that);
    }
}
