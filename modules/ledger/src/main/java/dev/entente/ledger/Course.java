package dev.entente.ledger;

import dev.entente.model.Edtf;
import dev.entente.model.Ontology.Combination;
import dev.entente.model.Ontology.FacetValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The course that a track took by the acts that are told of it: each era leads to the next act that moves its value.
 * What comes after an era depends on nothing before it, so that a course that is broken anywhere is mended from there
 * to where it meets its old self again.
 */
final class Course {
    private final Track track;
    private final Combination combination;
    private final Collection<FacetValue> values;
    private final Readings readings;

    Course(Track track, Combination combination, Collection<FacetValue> values, Readings readings) {
        this.track = track;
        this.combination = combination;
        this.values = values;
        this.readings = readings;
    }

    Track track() {
        return track;
    }

    Readings readings() {
        return readings;
    }

    Collection<FacetValue> values() {
        return values;
    }

    boolean isLadder() {
        return combination == Combination.LADDER;
    }

    /** All eras, in time. */
    List<Era> eras() {
        var eras = new ArrayList<Era>();
        for (var era = next(Optional.empty()); era.isPresent(); era = next(era)) {
            eras.add(era.get());
        }
        return eras;
    }

    /** The era that follows one, or the first. */
    Optional<Era> next(Optional<Era> stands) {
        var told = readings.texts(Bearing.Kind.FORMAL.letter());
        return values.stream()
                .filter(value -> told.contains(value.name()))
                .filter(value -> stands.map(era -> moves(era.value(), value)).orElse(true))
                .flatMap(value -> next(stands, value).stream())
                .min(Era.IN_TIME);
    }

    private Optional<Era> next(Optional<Era> stands, FacetValue value) {
        var from = stands.map(era -> era.after(value)).orElse(Place.UNKNOWN);
        var act = firstAct(value, from);
        while (act.isPresent()) {
            var at = act.get().place();
            if (!isEcho(act.get()) && stands.map(era -> endsAll(era, value, at)).orElse(true)) {
                var run =
                        stands.filter(era -> !era.value().ends()).map(Era::run).orElse(at);
                return Optional.of(new Era(value, at, run));
            }
            act = firstAct(value, at.next());
        }
        return Optional.empty();
    }

    Optional<Bearing> firstAct(FacetValue value, Place from) {
        return readings.first(Shelf.of(Bearing.Kind.FORMAL, value), from);
    }

    /**
     * A ladder is climbed until it ends, a document goes forward; elsewhere a value moves to any that need not yield.
     */
    private boolean moves(FacetValue from, FacetValue to) {
        return switch (combination) {
            case LADDER -> !from.equals(to) && (to.ends() || from.ends() || to.rank() > from.rank());
            case STAGES -> to.rank() > from.rank() || from.ends() && !to.ends();
            case TRANSITION -> !from.equals(to) && !to.yields().contains(from.name());
        };
    }

    /**
     * True where an act tells of one that is told of better: of an act of its value whose place lies within the days
     * that it may mean, or of any where nothing is known of its own.
     */
    boolean isEcho(Bearing act) {
        return told(act).isPresent();
    }

    /** The act that is told of better. */
    Optional<Bearing> told(Bearing act) {
        var place = act.place();
        if (!place.isKnown()) {
            return readings.last(Shelf.of(Bearing.Kind.FORMAL, act.value()), Place.END)
                    .filter(other -> other.place().isKnown());
        }
        return place.isWide()
                ? firstAct(act.value(), Place.from(place.first()))
                        .filter(other -> other.place().compareTo(place) < 0)
                : Optional.empty();
    }

    /** To lift a ban on trade is not to lift one on persons: what ends one scope leaves the others in force. */
    private boolean endsAll(Era stands, FacetValue value, Place at) {
        if (!value.ends() || isLadder()) {
            return true;
        }
        var ended = readings.ahead(Shelf.of(Bearing.Kind.FORMAL, value), at, at.next()).stream()
                .flatMap(act -> act.mention().claim().getScope().stream())
                .toList();
        return ended.isEmpty()
                || readings.texts(Shelf.SCOPE).stream()
                        .filter(scope -> !ended.contains(scope))
                        .noneMatch(scope -> isInForce(scope, stands.run(), at));
    }

    private boolean isInForce(String scope, Place since, Place at) {
        return readings.last(Shelf.ofScope(scope), at)
                .filter(act -> act.place().compareTo(since) >= 0 && !act.value().ends())
                .isPresent();
    }

    /** When an era began: the narrowest date that all allow who tell of that day, before the next era begins. */
    Optional<Edtf> from(Era era, Optional<Era> next) {
        var at = era.at();
        var tomorrow = at.isKnown() ? Place.from(at.day().plusDays(1)) : at.next();
        var end = end(era, next);
        var dates = readings
                .ahead(
                        Shelf.of(Bearing.Kind.FORMAL, era.value()),
                        era.at(),
                        end.compareTo(tomorrow) < 0 ? end : tomorrow)
                .stream()
                .flatMap(act -> act.date().stream())
                .toList();
        return Dates.common(dates);
    }

    /** The few acts that tell of the beginning of an era, before the next begins. */
    List<Bearing> acts(Era era, Optional<Era> next) {
        return readings.ahead(Shelf.of(Bearing.Kind.FORMAL, era.value()), era.at(), end(era, next));
    }

    /** Two eras may begin at one place, where nobody tells when, or on one day: an act of the first is still of it. */
    private static Place end(Era era, Optional<Era> next) {
        return next.map(Era::at).map(at -> at.equals(era.at()) ? at.next() : at).orElse(Place.END);
    }

    /** The latest day on which somebody says or shows that a value holds, from a place on. */
    Optional<Edtf> lastHeard(FacetValue value, LocalDate from) {
        var acts = lastHeard(Shelf.of(Bearing.Kind.FORMAL, value), Place.from(from));
        var words = lastHeard(Shelf.of(Bearing.Kind.ASSERTED, value), Place.from(from));
        return acts.isPresent() && words.isPresent()
                ? Optional.of(Dates.BY_LAST.compare(acts.get(), words.get()) > 0 ? acts.get() : words.get())
                : acts.or(() -> words);
    }

    private Optional<Edtf> lastHeard(Shelf shelf, Place from) {
        var heard = readings.last(shelf, Place.END);
        while (heard.isPresent() && !heard.get().hasLast()) {
            heard = readings.last(shelf, heard.get().place());
        }
        return heard.filter(bearing -> bearing.place().compareTo(from) >= 0).flatMap(Bearing::date);
    }
}
