package dev.entente.extraction.claim;

import dev.entente.model.Aspect;
import dev.entente.model.Claim;
import dev.entente.model.Edtf;
import dev.entente.model.EventType;
import dev.entente.model.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps one claim where an article says the same thing in headline, lead and quotation: the one that says most. A claim
 * is compared with the last {@value #REACH} of its kind, so that the time for a list without end grows with its length.
 */
final class Duplicates {
    private static final int REACH = 256;

    /** So many days after a document is signed it is still news. */
    private static final int SOON = 14;

    private final List<Claim> kept = new ArrayList<>();
    private final Map<Kind, List<Dated>> byKind = new HashMap<>();

    private Duplicates() {}

    static List<Claim> remove(List<Claim> claims) {
        var duplicates = new Duplicates();
        claims.forEach(duplicates::add);
        return duplicates.kept;
    }

    /** What two claims that say the same thing have in common, besides what one of them may leave out. */
    private record Kind(
            String one,
            String other,
            EventType type,
            Status status,
            Aspect aspect,
            Optional<String> facet,
            Optional<String> value) {
        static Kind of(Claim claim) {
            var isInOrder = claim.getSource().compareTo(claim.getTarget()) <= 0;
            return new Kind(
                    isInOrder ? claim.getSource() : claim.getTarget(),
                    isInOrder ? claim.getTarget() : claim.getSource(),
                    claim.getType(),
                    claim.getStatus(),
                    claim.getAspect(),
                    claim.getFacet(),
                    claim.getValue());
        }
    }

    /** Where a claim stands among those kept, and its date. */
    private record Dated(int index, Optional<Edtf> date) {}

    private void add(Claim claim) {
        var date = claim.getDate().map(Edtf::parse);
        var kin = byKind.computeIfAbsent(Kind.of(claim), first -> new ArrayList<>());
        for (var i = Math.max(0, kin.size() - REACH); i < kin.size(); i++) {
            var index = kin.get(i).index;
            var isTold = isToldOf(claim, kept.get(index));
            if (same(kept.get(index), claim)
                    && (isTold || isToldOf(kept.get(index), claim) || datesAgree(kin.get(i).date, date))) {
                if (isTold) {
                    kept.set(index, claim);
                    kin.set(i, new Dated(index, date));
                    return;
                }
                if (richness(claim, date) > richness(kept.get(index), kin.get(i).date)) {
                    kept.set(index, claim);
                    kin.set(i, new Dated(index, date));
                }
                return;
            }
        }
        kin.add(new Dated(kept.size(), date));
        kept.add(claim);
    }

    /** True where two claims of a kind name the same parties, agreement and speaker, as far as they do. */
    private static boolean same(Claim one, Claim other) {
        return (one.getSource().equals(other.getSource()) || one.getMutual() && other.getMutual())
                && agree(name(one), name(other))
                && agree(one.getSpeaker(), other.getSpeaker());
    }

    private static Optional<String> name(Claim claim) {
        return claim.getAgreement().map(agreement -> agreement.getName());
    }

    private static boolean agree(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || Objects.equals(one, other);
    }

    private static boolean datesAgree(Optional<Edtf> one, Optional<Edtf> other) {
        return one.isEmpty() || other.isEmpty() || one.get().overlaps(other.get());
    }

    /** "have signed a pact", and later "The pact was signed on May 11": one signing, on the day that is told. */
    private static boolean isToldOf(Claim told, Claim news) {
        if (told.getAgreement().isEmpty()
                || news.getAgreement().isEmpty()
                || !told.getDateDerivation().map(how -> !Dating.isDerived(how)).orElse(false)
                || !news.getDateDerivation().map(Dating::isDerived).orElse(false)) {
            return false;
        }
        var day = told.getDate().map(Edtf::parse).filter(date -> !date.isOpen());
        var published = news.getDate().map(Edtf::parse).map(Edtf::last);
        return day.isPresent()
                && published.isPresent()
                && !day.get().last().isAfter(published.get())
                && day.get().first().plusDays(SOON).isAfter(published.get());
    }

    private static int richness(Claim claim, Optional<Edtf> date) {
        var dated = date.map(day -> day.isOpen() ? 1 : 2).orElse(0);
        return 4 * dated
                + 2 * claim.getThird().size()
                + (claim.getPlace().isPresent() ? 2 : 0)
                + (claim.getSpeaker().isPresent() ? 0 : 1);
    }
}
