package dev.entente.sink;

import dev.entente.model.Event;
import dev.entente.model.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The rows that one state of an event makes. */
final class EventRows {
    static final Table EVENT = Catalog.table("event");

    /** The tables of what an event has several of. */
    static final List<Table> PARTS =
            List.of(Catalog.table("event_third"), Catalog.table("event_article"), Catalog.table("event_claim"));

    private static final Table THIRD = PARTS.get(0);
    private static final Table ARTICLE = PARTS.get(1);
    private static final Table CLAIM = PARTS.get(2);

    private final Row event;
    private final List<Row> parts = new ArrayList<>();

    EventRows(Event event) {
        this.event = event(event);
        for (var party : Set.copyOf(event.getThird())) {
            parts.add(part(THIRD, event).set("actor", party.getActor()).set("role", party.getRole()));
        }
        for (var article : new TreeSet<>(event.getArticles())) {
            parts.add(part(ARTICLE, event).set("article", article));
        }
        for (var claim : new TreeSet<>(event.getClaims())) {
            parts.add(part(CLAIM, event).set("claim", claim));
        }
    }

    Row event() {
        return event;
    }

    /** The rows of {@link #PARTS}, mixed. */
    List<Row> parts() {
        return parts;
    }

    private static Row event(Event event) {
        var pair = Pair.parse(event.getPair());
        return EvidenceColumns.setBest(
                        ClaimRows.setAgreement(part(EVENT, event), event.getAgreement()), event.getEvidence())
                .set("actor_a", pair.a())
                .set("actor_b", pair.b())
                .set("generation", event.getGeneration())
                .set("version", event.getVersion())
                .set("withdrawn", event.getWithdrawn())
                .set("type", event.getType())
                .set("status", event.getStatus())
                .setDate("date", event.getDate())
                .set("place", event.getPlace())
                .set("source", event.getSource())
                .set("target", event.getTarget())
                .set("mutual", event.getMutual())
                .set("facet", event.getFacet())
                .set("value", event.getValue())
                .set("sources", event.getSources())
                .set("mentions", event.getMentions());
    }

    private static Row part(Table table, Event event) {
        return table.row().set("pair", event.getPair()).set("event", event.getId());
    }
}
