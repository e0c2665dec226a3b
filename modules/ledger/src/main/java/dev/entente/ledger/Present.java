package dev.entente.ledger;

import dev.entente.model.Basis;
import dev.entente.model.Edtf;
import dev.entente.model.Ontology.FacetValue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What stands of a track at last. What acts made so (FORMAL) comes before what is said to be so (ASSERTED): words
 * confirm or contradict an act, they never move it.
 */
final class Present {
    /** A contradiction is open while both sides have been heard within this many days of each other. */
    static final int DISPUTE_DAYS = 365;

    private final Course course;
    private final Readings readings;
    private final Optional<Era> era;
    private final Optional<FacetValue> value;
    private final Optional<Edtf> from;
    private final Optional<Edtf> lastConfirmed;

    /** @param era the last that acts made, if any did */
    Present(Course course, Optional<Era> era) {
        this.course = course;
        this.era = era;
        readings = course.readings();
        value = era.map(Era::value).or(this::bestSaid);
        from = era.isPresent() ? course.from(era.get(), Optional.empty()) : value.flatMap(this::firstSaid);
        lastConfirmed = value.flatMap(known -> course.lastHeard(known, since()));
    }

    Course course() {
        return course;
    }

    /** What stands, by acts or, where there was none, by words. */
    Optional<FacetValue> value() {
        return value;
    }

    Basis basis() {
        return era.isPresent() ? Basis.FORMAL : Basis.ASSERTED;
    }

    Optional<Edtf> from() {
        return from;
    }

    /** The latest day on which somebody tells that what stands is so. */
    Optional<Edtf> lastConfirmed() {
        return lastConfirmed;
    }

    /** The claims on which the value rests: the first few and the last few, and those that know no date. */
    List<Bearing> behind() {
        return value.map(known -> told(
                        Shelf.of(era.isPresent() ? Bearing.Kind.FORMAL : Bearing.Kind.ASSERTED, known),
                        era.map(Era::at).orElse(Place.UNKNOWN)))
                .orElse(List.of());
    }

    /** Words that what stands is so, from when it began: the first few and the last few. */
    List<Bearing> confirming() {
        return value.map(known -> told(Shelf.of(Bearing.Kind.ASSERTED, known), Place.from(since())))
                .orElse(List.of());
    }

    private List<Bearing> told(Shelf shelf, Place from) {
        var undated = readings.ahead(shelf, Place.UNKNOWN, Place.UNKNOWN.next());
        return Stream.of(undated, readings.ahead(shelf, from, Place.END), readings.back(shelf, from, Place.END))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** What is agreed or announced and not yet so, by value: the last few who say it. */
    Map<String, List<Bearing>> awaited() {
        return readings.texts(Bearing.Kind.PENDING.letter()).isEmpty() ? Map.of() : awaitedSince(lastDone());
    }

    private Map<String, List<Bearing>> awaitedSince(LocalDate lastDone) {
        return saidOf(Bearing.Kind.PENDING, Place.UNKNOWN, said -> isAwaited(said, lastDone));
    }

    /** What is awaited stays so until it is done, or until something else is done after it was said. */
    boolean isAwaited(Bearing bearing) {
        return isAwaited(bearing, lastDone());
    }

    private boolean isAwaited(Bearing bearing, LocalDate lastDone) {
        return !value.equals(Optional.of(bearing.value()))
                && (!bearing.place().isKnown() || bearing.place().day().isAfter(lastDone));
    }

    /** What is said against what stands, of a time when it stands, by value: the last few who say it. */
    Map<String, List<Bearing>> disputed() {
        return saidOf(Bearing.Kind.ASSERTED, Place.from(heard()), this::contradicts);
    }

    /** A lower rung is no contradiction: allies are partners as well. */
    boolean contradicts(Bearing said) {
        return value.isPresent()
                && !(course.isLadder() && !value.get().ends())
                && !said.value().equals(value.get())
                && !said.value().yields().contains(value.get().name())
                && said.isDated()
                && said.first().isAfter(from.map(Edtf::last).orElse(LocalDate.MIN))
                && !said.place().day().isBefore(heard());
    }

    /** Words against the value count from here on; before, the value was confirmed too long afterwards. */
    private LocalDate heard() {
        return lastConfirmed.map(date -> date.last().minusDays(DISPUTE_DAYS)).orElse(LocalDate.MIN);
    }

    /** Since when it is said so, by those who contradict what stands. */
    Optional<Edtf> disputedSince(String name) {
        var shelf = new Shelf(Bearing.Kind.ASSERTED.letter(), name);
        var said = readings.first(shelf, Place.from(heard()));
        while (said.isPresent() && !contradicts(said.get())) {
            said = readings.first(shelf, said.get().place().next());
        }
        return said.map(bearing -> Edtf.until(bearing.place().day()));
    }

    private Map<String, List<Bearing>> saidOf(Bearing.Kind kind, Place from, Predicate<Bearing> counts) {
        var said = new TreeMap<String, List<Bearing>>();
        for (var name : readings.texts(kind.letter())) {
            var those = readings.back(new Shelf(kind.letter(), name), from, Place.END).stream()
                    .filter(counts)
                    .toList();
            if (!those.isEmpty()) {
                said.put(name, those);
            }
        }
        return said;
    }

    private LocalDate since() {
        return from.filter(date -> era.isPresent()).map(Edtf::first).orElse(LocalDate.MIN);
    }

    /** On a ladder the highest rung that anybody says, elsewhere what is said last. */
    private Optional<FacetValue> bestSaid() {
        Comparator<FacetValue> best = course.isLadder()
                ? Comparator.comparing(FacetValue::rank)
                : Comparator.comparing(said -> readings.last(Shelf.of(Bearing.Kind.ASSERTED, said), Place.END)
                        .orElseThrow()
                        .place());
        var said = readings.texts(Bearing.Kind.ASSERTED.letter());
        return course.values().stream()
                .filter(known -> said.contains(known.name()))
                .max(best.thenComparing(FacetValue::name));
    }

    /** It is so from no later than the first who dates it says. */
    private Optional<Edtf> firstSaid(FacetValue said) {
        return readings.first(Shelf.of(Bearing.Kind.ASSERTED, said), Place.UNKNOWN.next())
                .map(bearing -> Edtf.until(bearing.place().day()));
    }

    /** The latest day on which the last few acts of any value can have begun. */
    private LocalDate lastDone() {
        return readings.texts(Bearing.Kind.FORMAL.letter()).stream()
                .flatMap(name -> lastActs(new Shelf(Bearing.Kind.FORMAL.letter(), name)))
                .map(Bearing::first)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    private Stream<Bearing> lastActs(Shelf shelf) {
        return Stream.iterate(
                        readings.last(shelf, Place.END),
                        Optional::isPresent,
                        act -> readings.last(shelf, act.orElseThrow().place()))
                .limit(Readings.FEW)
                .flatMap(Optional::stream);
    }
}
