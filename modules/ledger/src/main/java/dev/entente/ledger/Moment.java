package dev.entente.ledger;

import dev.entente.model.Aspect;
import dev.entente.model.ClaimSet;
import dev.entente.model.Edtf;
import dev.entente.model.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * From where a state is seen, on both axes of time.
 *
 * @param asOf the day in the world; absent is the latest that anything is told of
 * @param knownAt the instant up to which the ledger knew; absent is all that it knows
 */
public record Moment(Optional<LocalDate> asOf, Optional<Instant> knownAt) {
    /** Seen with all that is known, as it stands at last. */
    public static final Moment NOW = new Moment(Optional.empty(), Optional.empty());

    /** As it was in the world on a day, by all that is known now. */
    public static Moment asOf(LocalDate day) {
        return new Moment(Optional.of(day), Optional.empty());
    }

    /** As the ledger would have told it at an instant. */
    public static Moment knownAt(Instant instant) {
        return new Moment(Optional.empty(), Optional.of(instant));
    }

    boolean knows(ClaimSet set) {
        return knownAt.map(instant -> !set.getKnown().isAfter(instant)).orElse(true);
    }

    /** True where a claim counts on the day. */
    boolean sees(Mention mention) {
        return asOf.map(day ->
                        seenFrom(mention).map(first -> !first.isAfter(day)).orElse(false))
                .orElse(true);
    }

    /**
     * The first day on which a claim counts; none where it counts on no day, only at last. An act counts from when it
     * is sure to have come; what is said to be so, from when it may be meant; what is awaited, from when it was said.
     */
    static Optional<LocalDate> seenFrom(Mention mention) {
        var claim = mention.claim();
        if (claim.getStatus() != Status.OCCURRED) {
            return mention.published().or(mention::date).map(Edtf::first);
        }
        var date = Bearings.date(mention);
        return claim.getAspect() == Aspect.STATUS ? date.map(Edtf::first) : date.map(Edtf::last);
    }
}
