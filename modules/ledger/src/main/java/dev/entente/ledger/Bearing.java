package dev.entente.ledger;

import dev.entente.model.Edtf;
import dev.entente.model.Ontology.FacetValue;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one claim says of one track.
 *
 * @param value the value it speaks for
 * @param kind how it speaks for it
 * @param date when, as far as the claim or its article's publication tells
 */
record Bearing(Track track, FacetValue value, Kind kind, Optional<Edtf> date, Mention mention) {
    enum Kind {
        /** An act made it so. */
        FORMAL,
        /** Somebody says that it is so. */
        ASSERTED,
        /** It is agreed or announced, and not yet so. */
        PENDING,
        /** It is only talked of, or is about something that does not decide the facet. */
        TALK
    }

    /** The last day that it can mean; the end of time where nothing bounds it. */
    LocalDate last() {
        return date.map(Edtf::last).orElse(LocalDate.MAX);
    }

    LocalDate first() {
        return date.map(Edtf::first).orElse(LocalDate.MIN);
    }

    /** True where the text dates it itself, at both ends. */
    boolean isDated() {
        return date.isPresent() && !date.get().isOpen();
    }
}
