package dev.entente.extraction.claim;

import dev.entente.model.Claim;
import dev.entente.model.Edtf;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Keeps one claim where an article says the same thing in headline, lead and quotation: the one that says most. */
final class Duplicates {
    private Duplicates() {}

    static List<Claim> remove(List<Claim> claims) {
        var kept = new ArrayList<Claim>();
        for (var claim : claims) {
            var twin = indexOfTwin(kept, claim);
            if (twin < 0) {
                kept.add(claim);
            } else if (richness(claim) > richness(kept.get(twin))) {
                kept.set(twin, claim);
            }
        }
        return kept;
    }

    private static int indexOfTwin(List<Claim> kept, Claim claim) {
        for (int i = 0; i < kept.size(); i++) {
            if (same(kept.get(i), claim)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean same(Claim one, Claim other) {
        var straight =
                one.getSource().equals(other.getSource()) && one.getTarget().equals(other.getTarget());
        var crossed =
                one.getSource().equals(other.getTarget()) && one.getTarget().equals(other.getSource());
        return (straight || crossed && one.getMutual() && other.getMutual())
                && one.getType() == other.getType()
                && one.getStatus() == other.getStatus()
                && one.getAspect() == other.getAspect()
                && one.getFacet().equals(other.getFacet())
                && one.getValue().equals(other.getValue())
                && agree(name(one), name(other))
                && agree(one.getSpeaker(), other.getSpeaker())
                && datesAgree(one.getDate(), other.getDate());
    }

    private static Optional<String> name(Claim claim) {
        return claim.getAgreement().map(agreement -> agreement.getName());
    }

    private static boolean agree(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || Objects.equals(one, other);
    }

    private static boolean datesAgree(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || Edtf.parse(one.get()).overlaps(Edtf.parse(other.get()));
    }

    private static int richness(Claim claim) {
        var dated =
                claim.getDate().map(date -> Edtf.parse(date).isOpen() ? 1 : 2).orElse(0);
        return 4 * dated
                + 2 * claim.getThird().size()
                + (claim.getPlace().isPresent() ? 2 : 0)
                + (claim.getSpeaker().isPresent() ? 0 : 1);
    }
}
