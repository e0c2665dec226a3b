package dev.entente.sink;

import dev.entente.model.Pair;
import dev.entente.model.ThirdParty;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        new ChangeWriter(session).write(batch.changes());
        session.insertIfAbsent(ERROR, batch.errors());
        session.insertIfAbsent(ACTOR, actors(batch));
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

    // Sorted, for actors are shared between sinks: rows locked in one order cannot deadlock.
    private Collection<Row> actors(Batch batch) {
        var codes = Stream.of(
                        batch.claims().stream().flatMap(set -> pair(set.getPair())),
                        batch.claims().stream()
                                .flatMap(set -> set.getClaims().stream())
                                .flatMap(claim -> Stream.concat(
                                        claim.getSpeaker().stream(),
                                        claim.getThird().stream().map(ThirdParty::getActor))),
                        batch.relationships().stream()
                                .flatMap(record -> record.value().stream())
                                .flatMap(relationship -> relationship.getPair().stream()),
                        batch.events().stream().flatMap(event -> pair(event.getPair())),
                        batch.events().stream()
                                .flatMap(event -> event.getThird().stream())
                                .map(ThirdParty::getActor),
                        batch.changes().stream().flatMap(change -> change.getPair().stream()))
                .flatMap(it -> it)
                .collect(Collectors.toCollection(TreeSet::new));
        return codes.stream()
                .map(code -> ACTOR.row().set("actor", code).set("name", Optional.ofNullable(actorNames.get(code))))
                .toList();
    }

    private static Stream<String> pair(String key) {
        return Pair.parse(key).codes().stream();
    }
}
