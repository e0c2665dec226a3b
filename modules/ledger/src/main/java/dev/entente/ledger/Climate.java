package dev.entente.ledger;

import dev.entente.model.Edtf;
import dev.entente.model.Event;
import dev.entente.model.Ontology;
import dev.entente.model.Status;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.OptionalDouble;

/**
 * How warm it is between two actors on a day: the mean weight of what happened between them, where what lies a
 * half-life back counts half. Evaluated by whoever asks, for the day asked for, and never stored: it varies with time.
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
        double sum = 0;
        double weights = 0;
        for (var event : events) {
            var date = event.getDate().flatMap(Edtf::tryParse).map(Edtf::last);
            if (event.getStatus() != Status.OCCURRED
                    || date.isEmpty()
                    || date.get().isAfter(day)) {
                continue;
            }
            var age = ChronoUnit.DAYS.between(date.get(), day);
            var weight = Math.pow(0.5, (double) age / HALF_LIFE_DAYS);
            sum += weight * ontology.event(event.getType()).weight();
            weights += weight;
        }
        return weights == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.round(10 * sum / weights) / 10.0);
    }
}
