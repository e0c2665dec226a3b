package dev.entente.streams.ledger;

import dev.entente.ledger.Ledger;
import dev.entente.model.ClaimSet;
import dev.entente.model.Topics;
import dev.entente.registry.ValueSerdes;
import dev.entente.streams.Utf8Serde;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.Stores;

/**
 * Claim sets in; relationships, their events and their changes out.
 *
 * @param topics where it reads and writes
 * @param serdes how
 * @param ledger what a claim set does to a pair
 */
public record LedgerTopology(Topics topics, ValueSerdes serdes, Ledger ledger) implements Supplier<Topology> {
    public static final String APPLICATION_ID = "entente-ledger";

    static final String WRITE_CHANGES = "write-changes";
    static final String WRITE_EVENTS = "write-events";
    static final String WRITE_RELATIONSHIPS = "write-relationships";
    private static final String FOLD = "fold-relationship";

    @Override
    public Topology get() {
        var in = topics.claims();
        ProcessorSupplier<String, ClaimSet, String, SpecificRecord> fold = () -> new FoldRelationship(ledger);
        var store = Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(KafkaPairStore.NAME), Serdes.Bytes(), Serdes.ByteArray());
        var keys = new Utf8Serde();
        var changes = topics.relationshipChanges();
        var events = topics.events();
        var relationships = topics.relationships();
        return new Topology()
                .addSource(
                        "read-claims", keys.deserializer(), serdes.forTopic(in).deserializer(), in.name())
                .addProcessor(FOLD, fold, "read-claims")
                .addStateStore(store, FOLD)
                .addSink(
                        WRITE_CHANGES,
                        changes.name(),
                        keys.serializer(),
                        serdes.forTopic(changes).serializer(),
                        FOLD)
                .addSink(
                        WRITE_EVENTS,
                        events.name(),
                        keys.serializer(),
                        serdes.forTopic(events).serializer(),
                        FOLD)
                .addSink(
                        WRITE_RELATIONSHIPS,
                        relationships.name(),
                        keys.serializer(),
                        serdes.forTopic(relationships).serializer(),
                        FOLD);
    }
}
