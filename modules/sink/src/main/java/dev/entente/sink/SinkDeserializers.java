package dev.entente.sink;

import dev.entente.model.ClaimSet;
import dev.entente.model.Event;
import dev.entente.model.Relationship;
import dev.entente.model.RelationshipChange;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * How the values of each topic are read. What a deserializer throws decides: a {@code SerializationException} or an
 * {@link IllegalArgumentException} is a record that cannot be read, any other {@code KafkaException} is an outage and
 * waits, and anything else stops the sink.
 */
public record SinkDeserializers(
        Deserializer<ClaimSet> claims,
        Deserializer<Relationship> relationships,
        Deserializer<RelationshipChange> relationshipChanges,
        Deserializer<Event> events) {}
