package dev.entente.ledger;

import dev.entente.model.Agreement;
import dev.entente.model.Edtf;
import dev.entente.model.Facet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What of a state is published: no record grows with the pair. */
final class Published {
    /** So many agreements, those that moved last. */
    static final int AGREEMENTS = 24;

    /** The agreement that moved last comes first. */
    static final Comparator<Agreement> LATEST_FIRST = Comparator.comparing(Published::place)
            .reversed()
            .thenComparing(agreement -> AgreementWriter.key(agreement.getName()));

    private Published() {}

    static Facet of(Facet facet) {
        return Facet.newBuilder(facet)
                .setHistory(History.latest(facet.getHistory()))
                .build();
    }

    static Agreement of(Agreement agreement) {
        return Agreement.newBuilder(agreement)
                .setHistory(History.latest(agreement.getHistory()))
                .build();
    }

    static List<Agreement> latest(Collection<Agreement> agreements) {
        return agreements.stream()
                .sorted(LATEST_FIRST)
                .limit(AGREEMENTS)
                .map(Published::of)
                .sorted(Fold.AGREEMENTS)
                .toList();
    }

    /** Where an agreement stands among the others: where its stage was reached. */
    static Place place(Agreement agreement) {
        return Place.of(agreement.getDate().flatMap(Edtf::tryParse));
    }

    static Track track(Facet facet) {
        return new Track(
                facet.getFacet(),
                facet.getSource().orElse(""),
                facet.getTarget().orElse(""),
                "");
    }

    static Track track(Agreement agreement) {
        return Track.ofDocument(AgreementWriter.key(agreement.getName()));
    }
}
