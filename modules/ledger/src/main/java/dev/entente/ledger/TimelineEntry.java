package dev.entente.ledger;

import dev.entente.model.Agreement;
import dev.entente.model.Edtf;
import dev.entente.model.Event;
import dev.entente.model.Evidence;
import dev.entente.model.Facet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One line of a pair's timeline: a facet that began to have a value, a stage that an agreement reached, or an event.
 *
 * @param date when, EDTF; absent is unknown
 * @param kind what kind of line it is
 * @param subject the facet ({@code sanctions AAA>BBB} where it has a direction), the agreement's name, or the event's
 *     type
 * @param value the value, the stage, or the event's status
 * @param detail the sources' wording of the value, or the event's place
 * @param evidence the best few claims behind it
 */
public record TimelineEntry(
        Optional<String> date,
        Kind kind,
        String subject,
        String value,
        Optional<String> detail,
        List<Evidence> evidence) {
    public TimelineEntry {
        evidence = List.copyOf(evidence);
    }

    /** Kinds of lines, in the order in which those of one day stand. */
    public enum Kind {
        FACET,
        AGREEMENT,
        EVENT
    }

    private static final Comparator<TimelineEntry> IN_TIME = Comparator.comparing(TimelineEntry::place)
            .thenComparing(TimelineEntry::kind)
            .thenComparing(TimelineEntry::subject)
            .thenComparing(TimelineEntry::value)
            .thenComparing(entry -> entry.date.orElse(""));

    /** All that the state tells, in time: what has no date stands first, for nobody knows when it was. */
    public static List<TimelineEntry> of(PairState state) {
        var entries = new ArrayList<TimelineEntry>();
        state.facets().forEach(facet -> addFacet(entries, facet));
        state.agreements().forEach(agreement -> addAgreement(entries, agreement));
        state.events().forEach(event -> entries.add(of(event)));
        return entries.stream().sorted(IN_TIME).toList();
    }

    private static void addFacet(List<TimelineEntry> entries, Facet facet) {
        var direction = facet.getSource()
                .map(source -> " %s>%s".formatted(source, facet.getTarget().orElse("")))
                .orElse("");
        facet.getHistory()
                .forEach(period -> entries.add(new TimelineEntry(
                        period.getFrom(),
                        Kind.FACET,
                        facet.getFacet() + direction,
                        period.getValue(),
                        period.getLabel(),
                        period.getEvidence())));
    }

    private static void addAgreement(List<TimelineEntry> entries, Agreement agreement) {
        agreement
                .getHistory()
                .forEach(stage -> entries.add(new TimelineEntry(
                        stage.getDate(),
                        Kind.AGREEMENT,
                        agreement.getName(),
                        stage.getStage(),
                        Optional.empty(),
                        stage.getEvidence())));
    }

    private static TimelineEntry of(Event event) {
        var subject = event.getMutual()
                ? event.getType().name()
                : "%s %s>%s".formatted(event.getType(), event.getSource(), event.getTarget());
        return new TimelineEntry(
                event.getDate(), Kind.EVENT, subject, event.getStatus().name(), event.getPlace(), event.getEvidence());
    }

    private LocalDate place() {
        var known = date.flatMap(Edtf::tryParse);
        return known.map(Edtf::first)
                .filter(first -> !first.equals(LocalDate.MIN))
                .or(() -> known.map(Edtf::last).filter(last -> !last.equals(LocalDate.MAX)))
                .orElse(LocalDate.MIN);
    }
}
