package dev.entente.ledger;

import dev.entente.model.Aspect;
import dev.entente.model.Claim;
import dev.entente.model.Edtf;
import dev.entente.model.Ontology;
import dev.entente.model.Status;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Claims that may tell of one event at all: of one type and direction, alike in how real they are, and alike in how
 * they are dated. Events never merge across lanes.
 *
 * @param text what the claims of the lane have in common, as part of a key
 * @param isDated true where each claim has its days, so that the lane is cut into blocks of time; else it is one block
 */
record Lane(String text, boolean isDated) {
    /** A date that spans more days than this says too little to tell which of several events it is of. */
    static final int MAX_DAYS = 7;

    /** The lane of a claim; none where it tells of how things are, not of what happened. */
    static Optional<Lane> of(Ontology ontology, Mention mention) {
        var claim = mention.claim();
        if (claim.getAspect() == Aspect.STATUS) {
            return Optional.empty();
        }
        var common = "%s %s %s".formatted(claim.getType(), reality(claim.getStatus()), direction(ontology, claim));
        var date = mention.date();
        if (date.isEmpty()) {
            return Optional.of(new Lane(common + " in " + mention.article(), false));
        }
        return Optional.of(
                days(date.get()) <= MAX_DAYS
                        ? new Lane(common, true)
                        : new Lane(common + " at " + date.get().text(), false));
    }

    /** What was planned may have come to pass; what was only talked of stays apart. */
    private static String reality(Status status) {
        return switch (status) {
            case OCCURRED, PLANNED -> "real";
            case PROPOSED, HYPOTHETICAL, DENIED -> status.name();
        };
    }

    private static String direction(Ontology ontology, Claim claim) {
        return isMutual(ontology, claim) ? "both" : claim.getSource();
    }

    static boolean isMutual(Ontology ontology, Claim claim) {
        return claim.getMutual() || ontology.event(claim.getType()).mutual();
    }

    /** How many days a date spans. */
    static long days(Edtf date) {
        return date.first().equals(LocalDate.MIN) || date.last().equals(LocalDate.MAX)
                ? Long.MAX_VALUE
                : ChronoUnit.DAYS.between(date.first(), date.last()) + 1;
    }
}
