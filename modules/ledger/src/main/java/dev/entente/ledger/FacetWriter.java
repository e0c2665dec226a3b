package dev.entente.ledger;

import dev.entente.model.Basis;
import dev.entente.model.Dispute;
import dev.entente.model.Edtf;
import dev.entente.model.Evidence;
import dev.entente.model.Facet;
import dev.entente.model.Ontology.FacetValue;
import dev.entente.model.Pending;
import dev.entente.model.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes down where a track stands, and what it went through. */
final class FacetWriter {
    private FacetWriter() {}

    /**
     * The facet; nothing where all that is said leaves it unknown.
     *
     * @param history its periods by acts, {@link History#close closed}
     */
    static Optional<Facet> write(Present present, List<Period> history) {
        var track = present.course().track();
        var facet = Facet.newBuilder()
                .setFacet(track.facet())
                .setSource(track.source().isEmpty() ? null : track.source())
                .setTarget(track.target().isEmpty() ? null : track.target())
                .setPending(pending(present));
        present.value().ifPresent(value -> fill(facet, present, value, history));
        return present.value().isEmpty() && facet.getPending().isEmpty()
                ? Optional.empty()
                : Optional.of(facet.build());
    }

    /** A value over the time of an era, by the few acts that tell of its beginning. */
    static Period period(Course course, Era era, Optional<Era> next) {
        var told = mentions(course.acts(era, next));
        var evidence = Mention.evidence(told);
        return period(
                era.value(),
                Basis.FORMAL,
                course.from(era, next),
                told,
                course.track().isDocument() ? evidence : first(evidence));
    }

    /** A period shows its best claim alone: a facet has many, and {@code why} tells of all that bear on them. */
    private static List<Evidence> first(List<Evidence> evidence) {
        return evidence.subList(0, Math.min(1, evidence.size()));
    }

    private static Period period(
            FacetValue value, Basis basis, Optional<Edtf> from, List<Mention> told, List<Evidence> evidence) {
        return Period.newBuilder()
                .setValue(value.name())
                .setLabel(wording(told)
                        .flatMap(mention -> mention.claim().getLabel())
                        .orElse(null))
                .setFrom(from.map(Edtf::text).orElse(null))
                .setBasis(basis)
                .setEvidence(evidence)
                .build();
    }

    private static void fill(Facet.Builder facet, Present present, FacetValue value, List<Period> history) {
        var behind = mentions(present.behind());
        var all = Stream.concat(behind.stream(), mentions(present.confirming()).stream())
                .distinct()
                .toList();
        var wording = wording(behind);
        facet.setValue(value.name())
                .setLabel(wording.flatMap(mention -> mention.claim().getLabel()).orElse(null))
                .setScope(wording.flatMap(mention -> mention.claim().getScope()).orElse(null))
                .setSince(present.from().map(Edtf::text).orElse(null))
                .setBasis(present.basis())
                .setLastConfirmed(present.lastConfirmed().map(Edtf::text).orElse(null))
                .setDisputed(disputed(present))
                .setEvidence(Mention.evidence(behind))
                .setSources(Sources.count(all))
                .setArticles(Mention.articles(all))
                .setHistory(
                        present.basis() == Basis.FORMAL
                                ? history
                                : List.of(period(
                                        value,
                                        Basis.ASSERTED,
                                        present.from(),
                                        behind,
                                        first(Mention.evidence(behind)))));
    }

    private static List<Pending> pending(Present present) {
        var pending = new ArrayList<Pending>();
        present.awaited()
                .forEach((value, said) -> pending.add(Pending.newBuilder()
                        .setValue(value)
                        .setDate(said.stream()
                                .flatMap(bearing -> bearing.date().stream())
                                .min(Dates.BY_LAST)
                                .map(Edtf::text)
                                .orElse(null))
                        .setEvidence(Mention.evidence(mentions(said)))
                        .build()));
        return pending;
    }

    private static List<Dispute> disputed(Present present) {
        var disputed = new ArrayList<Dispute>();
        present.disputed()
                .forEach((value, said) -> disputed.add(Dispute.newBuilder()
                        .setValue(value)
                        .setSince(present.disputedSince(value).map(Edtf::text).orElse(null))
                        .setEvidence(Mention.evidence(mentions(said)))
                        .build()));
        return disputed;
    }

    /** The claim whose wording stands for the value: the best that words it at all. */
    private static Optional<Mention> wording(List<Mention> told) {
        var mentions = told.stream().sorted(Mention.BEST_FIRST).toList();
        return mentions.stream()
                .filter(mention -> mention.claim().getLabel().isPresent())
                .findFirst()
                .or(() -> mentions.stream().findFirst());
    }

    static List<Mention> mentions(Collection<Bearing> bearings) {
        return bearings.stream().map(Bearing::mention).distinct().toList();
    }
}
