package dev.entente.sink;

import dev.entente.model.ClaimSet;
import dev.entente.model.Event;
import dev.entente.model.Relationship;
import dev.entente.model.RelationshipChange;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * How the values of each topic are read. What a deserializer throws decides: an {@link java.io.IOException} or Kafka's
 * retriable exception among the causes is an outage and waits, anything else is a record that cannot be read.
 */
public record SinkDeserializers(
        Deserializer<ClaimSet> claims,
        Deserializer<Relationship> relationships,
        Deserializer<RelationshipChange> relationshipChanges,
        Deserializer<Event> events) {}
