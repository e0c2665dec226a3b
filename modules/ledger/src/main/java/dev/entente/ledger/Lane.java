package dev.entente.ledger;

import dev.entente.model.Claim;
import dev.entente.model.Ontology;
import dev.entente.model.Status;

/**
 * Claims that may tell of one event at all: of one type and direction, alike in how real they are, and alike in how
 * they are dated. Events never merge across lanes.
 *
 * @param text what the claims of the lane have in common, as part of a key
 * @param isDated true where each claim has its days, so that the lane is cut into blocks of time; else it is one block
 */
record Lane(String text, boolean isDated) {
    private static final String RULED = "RULED ";

    /** The lane of claims that have their days. */
    static Lane dated(Ontology ontology, Claim claim) {
        return new Lane(common(ontology, claim), true);
    }

    /** The lane of claims that have no days but something else in common. */
    static Lane undated(Ontology ontology, Claim claim, String inCommon) {
        return new Lane(common(ontology, claim) + ' ' + inCommon, false);
    }

    /** The lane of claims that a ruling says tell of one event. */
    static Lane ruled(String ruling) {
        return new Lane(RULED + ruling, false);
    }

    /** True where a ruling says which claims tell of its event. */
    boolean isRuled() {
        return text.startsWith(RULED);
    }

    private static String common(Ontology ontology, Claim claim) {
        return "%s %s %s".formatted(claim.getType(), reality(claim.getStatus()), direction(ontology, claim));
    }

    /** What was planned may have come to pass; what was only talked of stays apart. */
    static String reality(Status status) {
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
}
