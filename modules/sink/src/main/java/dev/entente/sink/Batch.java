package dev.entente.sink;

import dev.entente.model.ClaimSet;
import dev.entente.model.Event;
import dev.entente.model.Relationship;
import dev.entente.model.RelationshipChange;
import java.util.ArrayList;
import java.util.List;

/** The records of one poll, read, those of each topic in its order. */
final class Batch {
    private final List<ClaimSet> claims = new ArrayList<>();
    private final List<Keyed<Relationship>> relationships = new ArrayList<>();
    private final List<RelationshipChange> changes = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Row> errors = new ArrayList<>();

    List<ClaimSet> claims() {
        return claims;
    }

    List<Keyed<Relationship>> relationships() {
        return relationships;
    }

    List<RelationshipChange> changes() {
        return changes;
    }

    List<Event> events() {
        return events;
    }

    /** Rows for the records that could not be read. */
    List<Row> errors() {
        return errors;
    }

    boolean isEmpty() {
        return claims.isEmpty() && relationships.isEmpty() && changes.isEmpty() && events.isEmpty() && errors.isEmpty();
    }
}
