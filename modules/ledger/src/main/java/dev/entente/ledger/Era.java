package dev.entente.ledger;

import dev.entente.model.Ontology.FacetValue;
import java.util.Comparator;

/**
 * A value that acts made stand, from one of them to the next that moves it.
 *
 * @param at where the act stands that began it
 * @param run where the run of eras began in which something has been in force without a break
 */
record Era(FacetValue value, Place at, Place run) {
    /** Of two acts that stand at one place the lower rung or earlier stage comes first. */
    static final Comparator<FacetValue> VALUES =
            Comparator.comparingInt(FacetValue::rank).thenComparing(FacetValue::name);

    static final Comparator<Era> IN_TIME = Comparator.comparing(Era::at).thenComparing(Era::value, VALUES);

    /** True where both are one era, whatever was in force before. */
    boolean isSame(Era that) {
        return IN_TIME.compare(this, that) == 0;
    }

    /** The first place at which an act for another value comes after the one that began this. */
    Place after(FacetValue other) {
        return VALUES.compare(other, value) > 0 ? at : at.next();
    }
}
