package dev.entente.sink;

import dev.entente.model.Event;
import dev.entente.model.Pair;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Events into their tables, the newest state of each; one that is withdrawn stays and is marked. */
final class EventWriter {
    private static final Table EVENT = Catalog.table("event");
    private static final Table THIRD = Catalog.table("event_third");
    private static final Table ARTICLE = Catalog.table("event_article");
    private static final Table CLAIM = Catalog.table("event_claim");
    private static final List<String> KEY = EVENT.key();

    private final Session session;

    EventWriter(Session session) {
        this.session = session;
    }

    void write(List<Event> records) throws SQLException {
        var newest = new LinkedHashMap<List<Object>, Event>();
        for (var event : records) {
            newest.merge(key(event), event, (old, fresh) -> isNewer(fresh, old) ? fresh : old);
        }
        var stored = new HashSet<List<Object>>();
        for (var row : session.select(EVENT, KEY, newest.keySet(), "")) {
            stored.add(row.key());
            newest.computeIfPresent(
                    row.key(),
                    (key, fresh) -> Newness.compare(row(fresh), row, "generation", "version") > 0 ? fresh : null);
        }
        stored.retainAll(newest.keySet());
        for (var table : List.of(THIRD, ARTICLE, CLAIM)) {
            session.delete(table, KEY, stored);
        }
        session.replace(EVENT, newest.values().stream().map(EventWriter::row).toList(), "generation", "version");
        insertParts(newest);
    }

    private void insertParts(Map<List<Object>, Event> events) throws SQLException {
        var third = new ArrayList<Row>();
        var articles = new ArrayList<Row>();
        var claims = new ArrayList<Row>();
        for (var event : events.values()) {
            for (var party : Set.copyOf(event.getThird())) {
                third.add(part(THIRD, event).set("actor", party.getActor()).set("role", party.getRole()));
            }
            for (var article : new TreeSet<>(event.getArticles())) {
                articles.add(part(ARTICLE, event).set("article", article));
            }
            for (var claim : new TreeSet<>(event.getClaims())) {
                claims.add(part(CLAIM, event).set("claim", claim));
            }
        }
        session.insert(THIRD, third);
        session.insert(ARTICLE, articles);
        session.insert(CLAIM, claims);
    }

    private static Row row(Event event) {
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
                .set("sources", event.getSources());
    }

    private static Row part(Table table, Event event) {
        return table.row().set("pair", event.getPair()).set("event", event.getId());
    }

    private static List<Object> key(Event event) {
        return List.of(event.getPair(), event.getId());
    }

    private static boolean isNewer(Event event, Event than) {
        return event.getGeneration() > than.getGeneration()
                || event.getGeneration() == than.getGeneration() && event.getVersion() > than.getVersion();
    }
}
