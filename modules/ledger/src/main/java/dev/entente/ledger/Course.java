package dev.entente.ledger;

import dev.entente.model.Basis;
import dev.entente.model.Edtf;
import dev.entente.model.Ontology.Combination;
import dev.entente.model.Ontology.FacetValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The course that one track took by all that is said of it. What acts made so (FORMAL) comes before what is said to be
 * so (ASSERTED): words confirm or contradict an act, they never move it.
 */
final class Course {
    /** A contradiction is open while both sides have been heard within this many days of each other. */
    static final int DISPUTE_DAYS = 365;

    private static final Comparator<Bearing> BEST_FIRST = Comparator.comparing(Bearing::mention, Mention.BEST_FIRST)
            .thenComparing(bearing -> bearing.value().name());

    private final Track track;
    private final Combination combination;
    private final List<Bearing> bearings;
    private final List<Era> eras;
    private final Map<String, List<Bearing>> readings;
    private final Optional<Era> now;
    private final Map<String, List<Bearing>> awaited;
    private final Map<String, List<Bearing>> disputed;

    private Course(Track track, Combination combination, Collection<Bearing> told) {
        this.track = track;
        this.combination = combination;
        bearings = told.stream().sorted(BEST_FIRST).toList();
        var steps = Step.of(ofKind(Bearing.Kind.FORMAL));
        eras = eras(steps);
        readings = byValue(ofKind(Bearing.Kind.ASSERTED));
        now = eras.isEmpty() ? bestReading() : Optional.of(eras.get(eras.size() - 1));
        awaited = awaited(steps);
        disputed = contradicting();
    }

    static Course of(Track track, Combination combination, Collection<Bearing> bearings) {
        return new Course(track, combination, bearings);
    }

    Track track() {
        return track;
    }

    /** All that is said, the best first. */
    List<Bearing> bearings() {
        return bearings;
    }

    /** The eras that acts made, in time. */
    List<Era> eras() {
        return eras;
    }

    /** What stands, by acts or, where there was none, by words. */
    Optional<Era> now() {
        return now;
    }

    /** What is agreed or announced and not yet so, by value. */
    Map<String, List<Bearing>> awaited() {
        return awaited;
    }

    /** What is said against what stands, of a time when it stands, by value. */
    Map<String, List<Bearing>> disputed() {
        return disputed;
    }

    boolean isLadder() {
        return combination == Combination.LADDER;
    }

    /** Words that what stands is so, from when it began. */
    List<Bearing> confirming() {
        return now.stream()
                .flatMap(era -> readings.getOrDefault(era.value().name(), List.of()).stream()
                        .filter(said -> era.from()
                                .map(from -> !said.last().isBefore(from.first()))
                                .orElse(true)))
                .toList();
    }

    /** The latest day on which somebody tells that what stands is so. */
    Optional<Edtf> lastConfirmed() {
        var dates = new ArrayList<Edtf>();
        now.ifPresent(era -> era.bearings().forEach(bearing -> bearing.date().ifPresent(dates::add)));
        confirming().forEach(bearing -> bearing.date().ifPresent(dates::add));
        return dates.stream().filter(date -> !date.last().equals(LocalDate.MAX)).max(Dates.BY_LAST);
    }

    /** It is so from no later than the first who dates it says. */
    static Optional<Edtf> firstSaid(List<Bearing> said) {
        return said.stream()
                .filter(Bearing::isDated)
                .flatMap(bearing -> bearing.date().stream())
                .min(Dates.BY_LAST)
                .map(date -> Edtf.until(date.last()));
    }

    static Map<String, List<Bearing>> byValue(Collection<Bearing> bearings) {
        var byValue = new TreeMap<String, List<Bearing>>();
        bearings.forEach(bearing -> byValue.computeIfAbsent(bearing.value().name(), value -> new ArrayList<>())
                .add(bearing));
        return byValue;
    }

    /** Steps that lead somewhere else begin an era; those that lead nowhere else confirm the one that stands. */
    private List<Era> eras(List<Step> steps) {
        var eras = new ArrayList<Era>();
        var inForce = new TreeSet<String>();
        for (var step : steps) {
            var last = eras.size() - 1;
            var stands = last < 0 ? null : eras.get(last).value();
            if (stands != null && stands.equals(step.value())) {
                eras.set(last, eras.get(last).confirmedBy(step));
            } else if (stands == null || moves(stands, step.value()) && endsAll(step, inForce)) {
                eras.add(Era.of(step));
            }
            if (!step.value().ends()) {
                inForce.addAll(step.scopes());
            }
        }
        return List.copyOf(eras);
    }

    /** To lift a ban on trade is not to lift one on persons: what ends one scope leaves the others in force. */
    private static boolean endsAll(Step step, Set<String> inForce) {
        if (!step.value().ends()) {
            return true;
        }
        var scopes = step.scopes();
        if (scopes.isEmpty()) {
            inForce.clear();
        }
        inForce.removeAll(scopes);
        return inForce.isEmpty();
    }

    /** A ladder is climbed until it ends; elsewhere a value moves to any that it need not yield to. */
    boolean moves(FacetValue from, FacetValue to) {
        return isLadder() && !to.ends() && !from.ends()
                ? to.rank() > from.rank()
                : !to.yields().contains(from.name());
    }

    private Optional<Era> bestReading() {
        Comparator<List<Bearing>> best = isLadder()
                ? Comparator.comparing(said -> said.get(0).value().rank())
                : Comparator.comparing(Course::lastSaid);
        return readings.values().stream()
                .max(best.thenComparing(said -> Sources.count(mentions(said)))
                        .thenComparing(said -> said.get(0).value().name()))
                .map(said -> new Era(said.get(0).value(), Basis.ASSERTED, firstSaid(said), said));
    }

    private static LocalDate lastSaid(List<Bearing> said) {
        return said.stream()
                .filter(Bearing::isDated)
                .map(Bearing::last)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    /** What is awaited stays so until it is done, or until something else is done after it was said. */
    private Map<String, List<Bearing>> awaited(List<Step> steps) {
        return byValue(ofKind(Bearing.Kind.PENDING).stream()
                .filter(bearing ->
                        now.map(era -> !era.value().equals(bearing.value())).orElse(true))
                .filter(bearing -> steps.stream().noneMatch(step -> isOver(bearing, step)))
                .toList());
    }

    private static boolean isOver(Bearing awaited, Step step) {
        var said = awaited.mention().published().or(awaited::date).map(Edtf::first);
        return said.isPresent()
                && step.date()
                        .map(Edtf::first)
                        .filter(first -> !first.equals(LocalDate.MIN) && !first.isBefore(said.get()))
                        .isPresent();
    }

    /** A lower rung is no contradiction: allies are partners as well. */
    private Map<String, List<Bearing>> contradicting() {
        if (now.isEmpty() || isLadder() && !now.get().value().ends()) {
            return Map.of();
        }
        var stands = now.get();
        var heard = lastConfirmed().map(Edtf::last).orElse(LocalDate.MIN);
        var disputed = new TreeMap<String, List<Bearing>>();
        readings.forEach((value, said) -> {
            var against = said.stream()
                    .filter(bearing -> isOpen(bearing, stands, heard))
                    .toList();
            if (!against.isEmpty()) {
                disputed.put(value, against);
            }
        });
        return disputed;
    }

    private static boolean isOpen(Bearing said, Era stands, LocalDate heard) {
        var since = stands.from().map(Edtf::last).orElse(LocalDate.MIN);
        return !said.value().equals(stands.value())
                && !said.value().yields().contains(stands.value().name())
                && said.isDated()
                && said.first().isAfter(since)
                && (heard.equals(LocalDate.MIN) || !said.last().isBefore(heard.minusDays(DISPUTE_DAYS)));
    }

    private List<Bearing> ofKind(Bearing.Kind kind) {
        return bearings.stream().filter(bearing -> bearing.kind() == kind).toList();
    }

    static List<Mention> mentions(Collection<Bearing> bearings) {
        return bearings.stream().map(Bearing::mention).distinct().toList();
    }
}
