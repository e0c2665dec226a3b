package dev.entente.ledger;

import dev.entente.model.Dispute;
import dev.entente.model.Edtf;
import dev.entente.model.Facet;
import dev.entente.model.Pending;
import dev.entente.model.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Writes down where a track stands and stood. */
final class FacetWriter {
    private final Course course;

    private FacetWriter(Course course) {
        this.course = course;
    }

    /** The facet; nothing where all that is said leaves it unknown. */
    static Optional<Facet> write(Course course) {
        return new FacetWriter(course).facet();
    }

    private Optional<Facet> facet() {
        var track = course.track();
        var facet = Facet.newBuilder()
                .setFacet(track.facet())
                .setSource(track.source().isEmpty() ? null : track.source())
                .setTarget(track.target().isEmpty() ? null : track.target())
                .setPending(pending());
        course.now().ifPresent(era -> fill(facet, era));
        return course.now().isEmpty() && course.awaited().isEmpty() ? Optional.empty() : Optional.of(facet.build());
    }

    private void fill(Facet.Builder facet, Era era) {
        var behind = Course.mentions(era.bearings());
        var all = new LinkedHashSet<>(behind);
        all.addAll(Course.mentions(course.confirming()));
        var wording = wording(era.bearings());
        facet.setValue(era.value().name())
                .setLabel(wording.flatMap(mention -> mention.claim().getLabel()).orElse(null))
                .setScope(wording.flatMap(mention -> mention.claim().getScope()).orElse(null))
                .setSince(era.from().map(Edtf::text).orElse(null))
                .setBasis(era.basis())
                .setLastConfirmed(course.lastConfirmed().map(Edtf::text).orElse(null))
                .setDisputed(disputed())
                .setEvidence(Mention.evidence(behind))
                .setSources(Sources.count(List.copyOf(all)))
                .setArticles(Mention.articles(List.copyOf(all)))
                .setHistory(history(course.eras().isEmpty() ? List.of(era) : course.eras()));
    }

    private List<Pending> pending() {
        var pending = new ArrayList<Pending>();
        course.awaited()
                .forEach((value, said) -> pending.add(Pending.newBuilder()
                        .setValue(value)
                        .setDate(said.stream()
                                .flatMap(bearing -> bearing.date().stream())
                                .min(Dates.BY_LAST)
                                .map(Edtf::text)
                                .orElse(null))
                        .setEvidence(Mention.evidence(Course.mentions(said)))
                        .build()));
        return pending;
    }

    private List<Dispute> disputed() {
        var disputed = new ArrayList<Dispute>();
        course.disputed()
                .forEach((value, said) -> disputed.add(Dispute.newBuilder()
                        .setValue(value)
                        .setSince(Course.firstSaid(said).map(Edtf::text).orElse(null))
                        .setEvidence(Mention.evidence(Course.mentions(said)))
                        .build()));
        return disputed;
    }

    private static List<Period> history(List<Era> eras) {
        var periods = new ArrayList<Period>();
        for (int i = 0; i < eras.size(); i++) {
            var era = eras.get(i);
            var next = i + 1 < eras.size() ? eras.get(i + 1).from() : Optional.<Edtf>empty();
            periods.add(Period.newBuilder()
                    .setValue(era.value().name())
                    .setLabel(wording(era.bearings())
                            .flatMap(mention -> mention.claim().getLabel())
                            .orElse(null))
                    .setFrom(era.from().map(Edtf::text).orElse(null))
                    .setTo(next.map(Edtf::text).orElse(null))
                    .setBasis(era.basis())
                    .setEvidence(Mention.evidence(Course.mentions(era.bearings())))
                    .build());
        }
        return periods;
    }

    /** The claim whose wording stands for the value: the best that words it at all. */
    private static Optional<Mention> wording(List<Bearing> bearings) {
        var mentions =
                Course.mentions(bearings).stream().sorted(Mention.BEST_FIRST).toList();
        return mentions.stream()
                .filter(mention -> mention.claim().getLabel().isPresent())
                .findFirst()
                .or(() -> mentions.stream().findFirst());
    }
}
