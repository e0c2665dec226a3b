package dev.entente.ledger;

import dev.entente.model.Edtf;
import dev.entente.model.Ontology.FacetValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One transition, told by one claim or many: the value that it led to and when.
 *
 * @param date the narrowest date that all who tell of it allow
 */
record Step(FacetValue value, Optional<Edtf> date, List<Bearing> bearings) {
    /**
     * The order of transitions. One of unknown date stands no later than it is known to have come; one about which
     * nothing is known stands first, so that it never overturns what is dated.
     */
    static final Comparator<Step> IN_TIME = Comparator.comparing(Step::place)
            .thenComparing(Step::first)
            .thenComparing(step -> step.value.rank())
            .thenComparing(step -> step.value.name())
            .thenComparing(step -> step.bearings.get(0), Step::compare);

    /** The transitions that the claims tell of, in time. Claims of one value whose dates allow it tell of one. */
    static List<Step> of(Collection<Bearing> bearings) {
        var dated = new TreeMap<String, List<Bearing>>();
        var loose = new ArrayList<Bearing>();
        bearings.stream().sorted(Step::compare).forEach(bearing -> {
            if (bearing.isDated()) {
                dated.computeIfAbsent(bearing.value().name(), name -> new ArrayList<>())
                        .add(bearing);
            } else {
                loose.add(bearing);
            }
        });
        var groups = new ArrayList<List<Bearing>>();
        dated.values().forEach(sameValue -> groups.addAll(pierce(sameValue)));
        var steps =
                new ArrayList<>(groups.stream().map(Step::from).sorted(IN_TIME).toList());
        return attach(steps, loose);
    }

    /** The last day that it can have come; the beginning of time where nothing is known. */
    private LocalDate place() {
        return date.map(Edtf::last).filter(last -> !last.equals(LocalDate.MAX)).orElseGet(this::first);
    }

    private LocalDate first() {
        return date.map(Edtf::first).orElse(LocalDate.MIN);
    }

    /** Puts dates that have a day in common together, with the fewest days that meet them all. */
    private static List<List<Bearing>> pierce(List<Bearing> sorted) {
        var groups = new ArrayList<List<Bearing>>();
        var day = LocalDate.MIN;
        for (var bearing : sorted) {
            if (groups.isEmpty() || bearing.first().isAfter(day)) {
                groups.add(new ArrayList<>());
                day = bearing.last();
            }
            groups.get(groups.size() - 1).add(bearing);
        }
        return groups;
    }

    /**
     * What has no date of its own tells of the transition that led to what stood when it was told, if that is its
     * value; else of one of its own, of which it says no more than it knows.
     */
    private static List<Step> attach(List<Step> dated, List<Bearing> loose) {
        var more = new TreeMap<Integer, List<Bearing>>();
        var own = new TreeMap<String, List<Bearing>>();
        for (var bearing : loose) {
            var at = standing(dated, bearing);
            if (at >= 0) {
                more.computeIfAbsent(at, i -> new ArrayList<>()).add(bearing);
            } else {
                own.computeIfAbsent(bearing.value().name(), name -> new ArrayList<>())
                        .add(bearing);
            }
        }
        var steps = new ArrayList<Step>();
        for (int i = 0; i < dated.size(); i++) {
            var step = dated.get(i);
            var bearings = new ArrayList<>(step.bearings);
            bearings.addAll(more.getOrDefault(i, List.of()));
            steps.add(new Step(step.value, step.date, List.copyOf(bearings)));
        }
        own.values().forEach(sameValue -> pierce(sameValue).forEach(group -> steps.add(from(group))));
        return steps.stream().sorted(IN_TIME).toList();
    }

    private static int standing(List<Step> dated, Bearing bearing) {
        for (int i = dated.size() - 1; i >= 0; i--) {
            var step = dated.get(i);
            var may = !step.first().isAfter(bearing.last()) && !step.place().isBefore(bearing.first());
            var same = step.value.name().equals(bearing.value().name());
            if (same && may) {
                return i;
            }
            // With a bound of its own, what came between the two speaks against their being one.
            if (!bearing.last().equals(LocalDate.MAX) && may) {
                return -1;
            }
        }
        return -1;
    }

    private static Step from(List<Bearing> bearings) {
        var dates =
                bearings.stream().flatMap(bearing -> bearing.date().stream()).toList();
        return new Step(bearings.get(0).value(), Dates.common(dates), List.copyOf(bearings));
    }

    private static int compare(Bearing one, Bearing other) {
        return ORDER.compare(one, other);
    }

    private static final Comparator<Bearing> ORDER = Comparator.comparing(Bearing::last)
            .thenComparing(Bearing::first)
            .thenComparing(bearing -> bearing.value().name())
            .thenComparing(Bearing::mention, Mention.BEST_FIRST);

    /** What it touches, as far as those who tell of it say. */
    Set<String> scopes() {
        return bearings.stream()
                .flatMap(bearing -> bearing.mention().claim().getScope().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<Mention> mentions() {
        return bearings.stream().map(Bearing::mention).distinct().toList();
    }
}
