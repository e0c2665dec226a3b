package dev.entente.ledger;

import dev.entente.model.Edtf;
import dev.entente.model.Ontology.FacetValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
        TALK;

        char letter() {
            return name().charAt(0);
        }
    }

    /** Where it stands: what is awaited by when it was said, all else by when it holds. */
    Place place() {
        return kind == Kind.PENDING
                ? mention.published()
                        .or(this::date)
                        .map(Edtf::first)
                        .map(said -> new Place(said, said))
                        .orElse(Place.UNKNOWN)
                : Place.of(date);
    }

    /** Where the fold finds it; nowhere where it decides nothing. */
    List<Shelf> shelves() {
        if (kind == Kind.TALK) {
            return List.of();
        }
        var shelves = new ArrayList<>(List.of(Shelf.of(kind, value)));
        if (kind == Kind.FORMAL) {
            mention.claim().getScope().map(Shelf::ofScope).ifPresent(shelves::add);
        }
        return shelves;
    }

    /** The first day that it can mean; the beginning of time where nothing bounds it. */
    LocalDate first() {
        return date.map(Edtf::first).orElse(LocalDate.MIN);
    }

    /** True where the text dates it itself, at both ends. */
    boolean isDated() {
        return date.isPresent() && !date.get().isOpen();
    }

    /** True where it is known of a last day: what holds until further notice has none. */
    boolean hasLast() {
        return date.isPresent() && !date.get().last().equals(LocalDate.MAX);
    }
}
