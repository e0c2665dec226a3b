package dev.entente.ledger;

import dev.entente.model.Basis;
import dev.entente.model.Dispute;
import dev.entente.model.Edtf;
import dev.entente.model.Facet;
import dev.entente.model.Ontology.Combination;
import dev.entente.model.Ontology.FacetValue;
import dev.entente.model.Pending;
import dev.entente.model.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Folds all that is said of one track into where it stands and stood. What acts made so (FORMAL) comes before what is
 * said to be so (ASSERTED): words confirm or contradict an act, they never move it.
 */
final class TrackFold {
    /** A contradiction is open while both sides have been heard within this time of each other. */
    private static final int DISPUTE_DAYS = 365;

    private final Track track;
    private final Combination combination;
    private final List<Bearing> formal;
    private final List<Bearing> asserted;
    private final List<Bearing> pending;

    private TrackFold(Track track, Combination combination, Collection<Bearing> bearings) {
        this.track = track;
        this.combination = combination;
        formal = ofKind(bearings, Bearing.Kind.FORMAL);
        asserted = ofKind(bearings, Bearing.Kind.ASSERTED);
        pending = ofKind(bearings, Bearing.Kind.PENDING);
    }

    /** Where the track stands by these claims; nothing where they leave it unknown. */
    static Optional<Facet> fold(Track track, Combination combination, Collection<Bearing> bearings) {
        return new TrackFold(track, combination, bearings).facet();
    }

    /** A value over a time, with the claims that began and confirmed it. */
    private record Era(FacetValue value, Basis basis, Optional<Edtf> from, List<Bearing> bearings) {}

    private Optional<Facet> facet() {
        var steps = Step.of(formal);
        var eras = formalEras(steps);
        var readings = readings();
        var now = eras.isEmpty() ? bestReading(readings) : Optional.of(eras.get(eras.size() - 1));
        var awaited = awaited(steps, now);
        if (now.isEmpty()) {
            return awaited.isEmpty()
                    ? Optional.empty()
                    : Optional.of(blank().setPending(awaited).build());
        }
        var era = now.get();
        var confirming = confirming(era, readings);
        var behind = mentions(era.bearings);
        var all = new ArrayList<>(behind);
        mentions(confirming).stream()
                .filter(mention -> !behind.contains(mention))
                .forEach(all::add);
        var wording = wording(era.bearings);
        return Optional.of(blank().setValue(era.value.name())
                .setLabel(wording.flatMap(mention -> mention.claim().getLabel()).orElse(null))
                .setScope(wording.flatMap(mention -> mention.claim().getScope()).orElse(null))
                .setSince(era.from.map(Edtf::text).orElse(null))
                .setBasis(era.basis)
                .setLastConfirmed(lastConfirmed(era, confirming).map(Edtf::text).orElse(null))
                .setPending(awaited)
                .setDisputed(disputes(era, readings))
                .setEvidence(Mention.evidence(behind))
                .setSources(Sources.count(all))
                .setArticles(Mention.articles(all))
                .setHistory(history(eras.isEmpty() ? List.of(era) : eras))
                .build());
    }

    private Facet.Builder blank() {
        return Facet.newBuilder()
                .setFacet(track.facet())
                .setSource(track.source().isEmpty() ? null : track.source())
                .setTarget(track.target().isEmpty() ? null : track.target());
    }

    /** Steps that lead somewhere else begin an era; those that lead nowhere else confirm the one that stands. */
    private List<Era> formalEras(List<Step> steps) {
        var eras = new ArrayList<Era>();
        for (var step : steps) {
            var stands = eras.isEmpty() ? null : eras.get(eras.size() - 1);
            if (stands != null && stands.value.equals(step.value())) {
                var bearings = new ArrayList<>(stands.bearings);
                bearings.addAll(step.bearings());
                eras.set(eras.size() - 1, new Era(stands.value, Basis.FORMAL, stands.from, bearings));
            } else if (stands == null || moves(stands.value, step.value())) {
                eras.add(new Era(step.value(), Basis.FORMAL, step.date(), step.bearings()));
            }
        }
        return eras;
    }

    private boolean moves(FacetValue from, FacetValue to) {
        return combination == Combination.LADDER && !to.ends() && !from.ends()
                ? to.rank() > from.rank()
                : !to.yields().contains(from.name());
    }

    /** What is said to be so, by value. */
    private Map<String, List<Bearing>> readings() {
        var readings = new TreeMap<String, List<Bearing>>();
        asserted.forEach(bearing -> readings.computeIfAbsent(bearing.value().name(), value -> new ArrayList<>())
                .add(bearing));
        return readings;
    }

    private Optional<Era> bestReading(Map<String, List<Bearing>> readings) {
        Comparator<List<Bearing>> best = combination == Combination.LADDER
                ? Comparator.comparing(said -> said.get(0).value().rank())
                : Comparator.comparing(TrackFold::lastSaid);
        return readings.values().stream()
                .max(best.thenComparing(said -> Sources.count(mentions(said)))
                        .thenComparing(said -> said.get(0).value().name()))
                .map(said -> new Era(said.get(0).value(), Basis.ASSERTED, firstSaid(said), said));
    }

    /** It is so from no later than the first who dates it says. */
    private static Optional<Edtf> firstSaid(List<Bearing> said) {
        return said.stream()
                .filter(Bearing::isDated)
                .flatMap(b -> b.date().stream())
                .min(Dates.BY_LAST)
                .map(date -> Edtf.until(date.last()));
    }

    private static LocalDate lastSaid(List<Bearing> said) {
        return said.stream()
                .filter(Bearing::isDated)
                .map(Bearing::last)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    private List<Bearing> confirming(Era era, Map<String, List<Bearing>> readings) {
        return readings.getOrDefault(era.value.name(), List.of()).stream()
                .filter(said -> era.from
                        .map(from -> !said.last().isBefore(from.first()))
                        .orElse(true))
                .toList();
    }

    private static Optional<Edtf> lastConfirmed(Era era, List<Bearing> confirming) {
        var dates = new ArrayList<Edtf>();
        era.bearings.forEach(bearing -> bearing.date().ifPresent(dates::add));
        confirming.forEach(bearing -> bearing.date().ifPresent(dates::add));
        return dates.stream().filter(date -> !date.last().equals(LocalDate.MAX)).max(Dates.BY_LAST);
    }

    /** Values said to hold while another does. A lower rung is no contradiction: allies are partners as well. */
    private List<Dispute> disputes(Era era, Map<String, List<Bearing>> readings) {
        if (combination == Combination.LADDER && !era.value.ends()) {
            return List.of();
        }
        var since = era.from.map(Edtf::last).orElse(LocalDate.MIN);
        var heard = era.bearings.stream()
                .filter(Bearing::isDated)
                .map(Bearing::last)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        var confirmed = lastSaid(readings.getOrDefault(era.value.name(), List.of()));
        var fresh = later(later(heard, confirmed), since);
        var disputes = new ArrayList<Dispute>();
        readings.forEach((value, said) -> {
            var against = said.stream()
                    .filter(Bearing::isDated)
                    .filter(bearing -> bearing.first().isAfter(since))
                    .filter(bearing -> !bearing.last().isBefore(minusDays(fresh)))
                    .toList();
            if (value.equals(era.value.name())
                    || against.isEmpty()
                    || against.get(0).value().yields().contains(era.value.name())) {
                return;
            }
            disputes.add(Dispute.newBuilder()
                    .setValue(value)
                    .setSince(firstSaid(against).map(Edtf::text).orElse(null))
                    .setEvidence(Mention.evidence(mentions(against)))
                    .build());
        });
        return disputes;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate minusDays(LocalDate day) {
        return day.equals(LocalDate.MIN) ? day : day.minusDays(DISPUTE_DAYS);
    }

    /** What is awaited stays so until it is done, or until something else is done after it was said. */
    private List<Pending> awaited(List<Step> steps, Optional<Era> now) {
        var byValue = new TreeMap<String, List<Bearing>>();
        pending.stream()
                .filter(bearing ->
                        now.map(era -> !era.value.equals(bearing.value())).orElse(true))
                .filter(bearing -> steps.stream().noneMatch(step -> isOver(bearing, step)))
                .forEach(bearing -> byValue.computeIfAbsent(bearing.value().name(), value -> new ArrayList<>())
                        .add(bearing));
        return byValue.entrySet().stream()
                .map(entry -> Pending.newBuilder()
                        .setValue(entry.getKey())
                        .setDate(entry.getValue().stream()
                                .flatMap(bearing -> bearing.date().stream())
                                .min(Dates.BY_LAST)
                                .map(Edtf::text)
                                .orElse(null))
                        .setEvidence(Mention.evidence(mentions(entry.getValue())))
                        .build())
                .toList();
    }

    private static boolean isOver(Bearing awaited, Step step) {
        var said = awaited.mention().published().or(awaited::date).map(Edtf::first);
        return said.isPresent()
                && step.date()
                        .map(date -> !date.first().equals(LocalDate.MIN)
                                && !date.first().isBefore(said.get()))
                        .orElse(false);
    }

    private static List<Period> history(List<Era> eras) {
        var periods = new ArrayList<Period>();
        for (int i = 0; i < eras.size(); i++) {
            var era = eras.get(i);
            var next = i + 1 < eras.size() ? eras.get(i + 1).from : Optional.<Edtf>empty();
            periods.add(Period.newBuilder()
                    .setValue(era.value.name())
                    .setLabel(wording(era.bearings)
                            .flatMap(mention -> mention.claim().getLabel())
                            .orElse(null))
                    .setFrom(era.from.map(Edtf::text).orElse(null))
                    .setTo(next.map(Edtf::text).orElse(null))
                    .setBasis(era.basis)
                    .setEvidence(Mention.evidence(mentions(era.bearings)))
                    .build());
        }
        return periods;
    }

    /** The claim whose wording stands for the value: the best that words it at all. */
    private static Optional<Mention> wording(List<Bearing> bearings) {
        var mentions = mentions(bearings).stream().sorted(Mention.BEST_FIRST).toList();
        return mentions.stream()
                .filter(mention -> mention.claim().getLabel().isPresent())
                .findFirst()
                .or(() -> mentions.stream().findFirst());
    }

    private static List<Bearing> ofKind(Collection<Bearing> bearings, Bearing.Kind kind) {
        return bearings.stream()
                .filter(bearing -> bearing.kind() == kind)
                .sorted(Comparator.comparing(Bearing::mention, Mention.BEST_FIRST)
                        .thenComparing(bearing -> bearing.value().name()))
                .toList();
    }

    private static List<Mention> mentions(Collection<Bearing> bearings) {
        return bearings.stream().map(Bearing::mention).distinct().toList();
    }
}
