package dev.entente.evaluation.score;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** Changes between two actors as the readers of the world benchmark named them, and the claims that answer to each. */
enum ChangeKind {
    DIPLOMATIC_SEVERED(false, claim -> claim.isFacet("diplomatic", "SEVERED")),
    DIPLOMATIC_ESTABLISHED(false, claim -> claim.isFacet("diplomatic", "ESTABLISHED")),
    DIPLOMATIC_RESTORED(false, claim -> claim.isFacet("diplomatic", "ESTABLISHED")),
    AMBASSADOR_RECALLED(true, claim -> claim.isFacet("diplomatic", "DOWNGRADED")),
    DIPLOMATS_EXPELLED(true, claim -> claim.isFacet("diplomatic", "DOWNGRADED")),
    PARTNERSHIP_UPGRADED(false, claim -> claim.isFacet("partnership")),
    ALLIANCE_TREATY(false, claim -> claim.isFacet("partnership", "ALLIANCE") || isSigned(claim)),
    AGREEMENT_SIGNED(false, ChangeKind::isSigned),
    AGREEMENT_RATIFIED(false, claim -> claim.isStage("RATIFIED", "IN_FORCE")),
    AGREEMENT_TERMINATED(false, claim -> claim.isStage("TERMINATED", "SUSPENDED", "WITHDRAWN_FROM")),
    SANCTIONS_IMPOSED(
            true,
            claim -> claim.is("facet", "sanctions", "restrictions")
                    && claim.is("value", "IMPOSED", "TIGHTENED", "EXTENDED")),
    SANCTIONS_LIFTED(
            true, claim -> claim.is("facet", "sanctions", "restrictions") && claim.is("value", "LIFTED", "EASED")),
    CEASEFIRE(false, claim -> claim.isFacet("security", "CEASEFIRE")),
    PEACE_AGREEMENT(false, claim -> claim.isFacet("security", "AGREEMENT_SIGNED", "PEACE") || isSigned(claim)),
    WAR_ATTACK(true, claim -> claim.isFacet("security", "ARMED_CONFLICT") || claim.is("type", "ASSAULT")),
    MEMBERSHIP_JOINED(false, claim -> claim.isFacet("membership", "MEMBER")),
    MEMBERSHIP_LEFT(false, claim -> claim.isFacet("membership", "WITHDRAWN", "SUSPENDED", "WITHDRAWING")),
    RECOGNIZED(true, claim -> claim.isFacet("recognition", "RECOGNIZED"));

    private final boolean isDirected;
    private final Predicate<CodedClaim> answers;

    ChangeKind(boolean isDirected, Predicate<CodedClaim> answers) {
        this.isDirected = isDirected;
        this.answers = answers;
    }

    /** The kind that readers call so; some they write with a slash. */
    static Optional<ChangeKind> of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name.replace('/', '_')))
                .findFirst();
    }

    /** True where one does it to the other. */
    boolean isDirected() {
        return isDirected;
    }

    boolean isAnsweredBy(CodedClaim claim) {
        return answers.test(claim);
    }

    private static boolean isSigned(CodedClaim claim) {
        return claim.isStage("SIGNED", "RATIFIED", "IN_FORCE");
    }
}
