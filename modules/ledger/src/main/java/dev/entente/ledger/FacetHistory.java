package dev.entente.ledger;

import dev.entente.model.Facet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A facet of a pair as it is seen from each day, and at last.
 *
 * @param facet name in the ontology
 * @param source who acts upon the other, where the facet has a direction; else empty
 * @param target the other, where the facet has a direction; else empty
 * @param steps the days from which it is seen otherwise than before, in their order; before the first nothing is seen
 * @param last as it is seen at last, with what no day is known of
 */
public record FacetHistory(String facet, String source, String target, List<Step> steps, Optional<Facet> last) {
    public FacetHistory {
        steps = List.copyOf(steps);
    }

    /**
     * From a day on it is seen so, until the next step.
     *
     * @param seen the facet as {@link Moment#asOf} that day; nothing where it is unknown
     */
    public record Step(LocalDate from, Optional<Facet> seen) {}

    /**
     * The history of a track.
     *
     * @param told all that bears on it
     * @param fold makes the facet of a part of that
     */
    static FacetHistory of(Track track, List<Bearing> told, Function<List<Bearing>, Optional<Facet>> fold) {
        var byDay = new TreeMap<LocalDate, List<Bearing>>();
        for (var bearing : told) {
            Moment.seenFrom(bearing.mention())
                    .ifPresent(day ->
                            byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(bearing));
        }
        var steps = new ArrayList<Step>();
        var seen = new ArrayList<Bearing>();
        byDay.forEach((day, more) -> {
            seen.addAll(more);
            steps.add(new Step(day, fold.apply(List.copyOf(seen))));
        });
        return new FacetHistory(track.facet(), track.source(), track.target(), steps, fold.apply(told));
    }
}
