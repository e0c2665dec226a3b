package dev.entente.ledger;

import dev.entente.model.Edtf;
import dev.entente.model.Event;
import dev.entente.model.Ontology;
import dev.entente.model.Status;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How warm it is between two actors on a day: the mean weight of what happened between them, where what lies a
 * half-life back counts half. Evaluated by whoever asks, for the day asked for, and never stored.
 */
public final class Climate {
    /** Days after which an event counts half. */
    public static final int HALF_LIFE_DAYS = 180;

    private final Ontology ontology;

    public Climate(Ontology ontology) {
        this.ontology = ontology;
    }

    /**
     * The climate between -10 and +10, to one decimal; nothing where no dated event is known by that day.
     *
     * @param events the pair's events, in any order
     * @param day the day asked for
     */
    public OptionalDouble on(LocalDate day, Collection<Event> events) {
        var latest = course(events).floorEntry(day);
        return latest == null ? OptionalDouble.empty() : OptionalDouble.of(latest.getValue());
    }

    /**
     * The climate by the day from which it is so. It moves only when something happens: as time passes all that lies
     * back loses weight alike, and the mean stays.
     */
    public NavigableMap<LocalDate, Double> course(Collection<Event> events) {
        var byDay = new TreeMap<LocalDate, List<Event>>();
        for (var event : events) {
            if (event.getStatus() == Status.OCCURRED) {
                event.getDate()
                        .flatMap(Edtf::tryParse)
                        .map(Edtf::last)
                        .filter(day -> day.isBefore(LocalDate.MAX))
                        .ifPresent(day -> byDay.computeIfAbsent(day, d -> new ArrayList<>())
                                .add(event));
            }
        }
        var course = new TreeMap<LocalDate, Double>();
        double sum = 0;
        double weights = 0;
        LocalDate before = LocalDate.MIN;
        for (var day : byDay.keySet()) {
            var left = Math.pow(0.5, (double) ChronoUnit.DAYS.between(before, day) / HALF_LIFE_DAYS);
            sum *= left;
            weights *= left;
            for (var event : byDay.get(day)) {
                sum += ontology.event(event.getType()).weight();
                weights++;
            }
            course.put(day, Math.round(10 * sum / weights) / 10.0);
            before = day;
        }
        return course;
    }
}
