package dev.entente.sink;

import dev.entente.model.ClaimSet;
import dev.entente.model.Event;
import dev.entente.model.Pair;
import dev.entente.model.Relationship;
import dev.entente.model.RelationshipChange;
import dev.entente.model.ThirdParty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What the records of one poll say, as rows, those of each topic in its order. Rows are made here, while another thread
 * writes the batch before, and not within a transaction.
 */
final class Batch {
    private final List<ClaimRows> claims = new ArrayList<>();
    private final List<Keyed<RelationshipRows>> relationships = new ArrayList<>();
    private final List<Row> changes = new ArrayList<>();
    private final List<EventRows> events = new ArrayList<>();
    private final List<Row> errors = new ArrayList<>();
    private final TreeSet<String> actors = new TreeSet<>();

    void add(ClaimSet set) {
        claims.add(new ClaimRows(set));
        actors.addAll(Pair.parse(set.getPair()).codes());
        for (var claim : set.getClaims()) {
            claim.getSpeaker().ifPresent(actors::add);
            addThird(claim.getThird());
        }
    }

    /** The state of the pair that is the key; without one the pair is forgotten. */
    void add(String key, Optional<Relationship> state) {
        relationships.add(new Keyed<>(key, state.map(RelationshipRows::new)));
        state.ifPresent(relationship -> actors.addAll(relationship.getPair()));
    }

    void add(RelationshipChange change) {
        changes.add(ChangeRow.of(change));
        actors.addAll(change.getPair());
    }

    void add(Event event) {
        events.add(new EventRows(event));
        actors.addAll(Pair.parse(event.getPair()).codes());
        addThird(event.getThird());
    }

    /** A record that could not be read. */
    void addError(Row error) {
        errors.add(error);
    }

    List<ClaimRows> claims() {
        return claims;
    }

    List<Keyed<RelationshipRows>> relationships() {
        return relationships;
    }

    List<Row> changes() {
        return changes;
    }

    List<EventRows> events() {
        return events;
    }

    /** Rows for the records that could not be read. */
    List<Row> errors() {
        return errors;
    }

    /** Codes of all actors that occur, sorted. */
    Collection<String> actors() {
        return actors;
    }

    private void addThird(List<ThirdParty> parties) {
        parties.forEach(party -> actors.add(party.getActor()));
    }
}
