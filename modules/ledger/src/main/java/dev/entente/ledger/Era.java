package dev.entente.ledger;

import dev.entente.model.Basis;
import dev.entente.model.Edtf;
import dev.entente.model.Ontology.FacetValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value over a time.
 *
 * @param from when it began, as far as it is known
 * @param bearings the claims that began it, and the acts that led to it again
 */
record Era(FacetValue value, Basis basis, Optional<Edtf> from, List<Bearing> bearings) {
    static Era of(Step step) {
        return new Era(step.value(), Basis.FORMAL, step.date(), step.bearings());
    }

    /** The same era, told of by one more act. */
    Era confirmedBy(Step step) {
        var all = new ArrayList<>(bearings);
        all.addAll(step.bearings());
        return new Era(value, basis, from, List.copyOf(all));
    }
}
