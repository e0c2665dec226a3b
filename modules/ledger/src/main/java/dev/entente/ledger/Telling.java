package dev.entente.ledger;

import dev.entente.model.Aspect;
import dev.entente.model.Edtf;
import dev.entente.model.Ontology;
import dev.entente.model.Status;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A claim that tells of an event, and where its lane holds it.
 *
 * @param day the first day that it tells of, counted from 1970-01-01; 0 in a lane without days
 * @param days how many days it tells of; 0 where it only says that it was no later than its day
 */
record Telling(Lane lane, Mention mention, long day, int days) {
    /** A date that spans more days than this says too little to tell which of several events it is of. */
    static final int MAX_DAYS = 7;

    /** How a claim tells of an event; not at all where it tells of how things are, not of what happened. */
    static Optional<Telling> of(Ontology ontology, Mention mention) {
        var claim = mention.claim();
        if (claim.getAspect() == Aspect.STATUS) {
            return Optional.empty();
        }
        if (!mention.ruledEvent().isEmpty()) {
            return Optional.of(new Telling(Lane.ruled(mention.ruledEvent()), mention, 0, 0));
        }
        var date = claim.getStatus() == Status.OCCURRED ? Bearings.date(mention) : mention.date();
        if (date.isEmpty()) {
            return Optional.of(new Telling(Lane.undated(ontology, claim, "in " + mention.article()), mention, 0, 0));
        }
        var last = date.get().last();
        if (date.get().first().equals(LocalDate.MIN) && !last.equals(LocalDate.MAX)) {
            return Optional.of(new Telling(Lane.dated(ontology, claim), mention, last.toEpochDay(), 0));
        }
        return Optional.of(days(date.get())
                .map(days -> new Telling(
                        Lane.dated(ontology, claim), mention, date.get().first().toEpochDay(), days))
                .orElseGet(() -> new Telling(
                        Lane.undated(ontology, claim, "at " + date.get().text()), mention, 0, 0)));
    }

    /** True where it has days of its own. */
    boolean isFirm() {
        return days > 0;
    }

    /** The first day of the block that it belongs to. */
    long block(Days told) {
        return lane.isDated() ? told.block(day) : 0;
    }

    /** The document that it tells of; empty where it names none. */
    String subject() {
        return EventFold.subject(lane, mention);
    }

    /** The day after the last one that it tells of. */
    long end() {
        return day + days;
    }

    private static Optional<Integer> days(Edtf date) {
        if (date.isOpen()) {
            return Optional.empty();
        }
        var days = ChronoUnit.DAYS.between(date.first(), date.last()) + 1;
        return days <= MAX_DAYS ? Optional.of((int) days) : Optional.empty();
    }
}
