package dev.entente.sink;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** All that one poll brought, into its tables, within one transaction. */
final class BatchWriter {
    private static final Table ACTOR = Catalog.table("actor");
    private static final Table ERROR = Catalog.table("sink_error");

    private final Map<String, String> actorNames;

    /**
     * Writes batches.
     *
     * @param actorNames names of actors by their codes, as far as they are known
     */
    BatchWriter(Map<String, String> actorNames) {
        this.actorNames = Map.copyOf(actorNames);
    }

    void write(Session session, Batch batch) throws SQLException {
        new ClaimWriter(session).write(batch.claims());
        new RelationshipWriter(session).write(batch.relationships());
        new EventWriter(session).write(batch.events());
        session.insertIfAbsent(ChangeRow.TABLE, batch.changes());
        session.insertIfAbsent(ERROR, batch.errors());
        // Sorted, for actors are shared between sinks: rows locked in one order cannot deadlock.
        session.insertIfAbsent(ACTOR, batch.actors().stream().map(this::actor).toList());
    }

    /** Gives the actors that are there the names that are known now. */
    void writeNames(Session session) throws SQLException {
        for (var name : actorNames.entrySet()) {
            session.update(
                    "UPDATE actor SET name = ? WHERE actor = ? AND (name IS NULL OR name <> ?)",
                    name.getValue(),
                    name.getKey(),
                    name.getValue());
        }
    }

    private Row actor(String code) {
        return ACTOR.row().set("actor", code).set("name", Optional.ofNullable(actorNames.get(code)));
    }
}
