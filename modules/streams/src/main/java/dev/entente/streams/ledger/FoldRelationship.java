package dev.entente.streams.ledger;

import dev.entente.ledger.FoldResult;
import dev.entente.ledger.Ledger;
import dev.entente.ledger.StoreFormatException;
import dev.entente.model.ClaimSet;
import dev.entente.model.Pair;
import dev.entente.model.fault.Failpoint;
import dev.entente.streams.Tally;
import dev.entente.streams.error.Poison;
import dev.entente.streams.error.PoisonException;
import dev.entente.streams.error.StoreVersionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Reads a claim set, asks the {@link Ledger} what it makes of the pair, and writes that. */
final class FoldRelationship extends ContextualProcessor<String, ClaimSet, String, SpecificRecord> {
    private final Ledger ledger;
    private KafkaPairStore store;
    private Tally tally;

    FoldRelationship(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        super.init(context);
        KeyValueStore<Bytes, byte[]> bytes = context.getStateStore(KafkaPairStore.NAME);
        store = new KafkaPairStore(bytes);
        tally = Tally.of(context);
        requireReadable();
    }

    /** A store of another release shall stop the application at its start, and not at the first record that comes. */
    private void requireReadable() {
        try {
            ledger.requireReadable(store);
        } catch (StoreFormatException e) {
            throw StoreVersionException.of(KafkaPairStore.NAME, e);
        }
    }

    @Override
    public void process(Record<String, ClaimSet> record) {
        requireValid(record);
        var pending = new PendingPairStore(store);
        var result = fold(pending, record.value());
        Failpoint.LEDGER_BEFORE_STORE.pass();
        pending.flush();
        for (var change : result.changes()) {
            context().forward(record.withValue(change), LedgerTopology.WRITE_CHANGES);
            tally.count(Tally.CHANGES, change.getKind().name());
        }
        for (var event : result.events()) {
            context().forward(record.withValue(event), LedgerTopology.WRITE_EVENTS);
        }
        result.relationship()
                .ifPresent(relationship ->
                        context().forward(record.withValue(relationship), LedgerTopology.WRITE_RELATIONSHIPS));
        Failpoint.LEDGER_AFTER_FORWARD.pass();
    }

    private FoldResult fold(PendingPairStore pending, ClaimSet set) {
        try {
            return ledger.apply(pending, set);
        } catch (StoreFormatException e) {
            throw StoreVersionException.of(KafkaPairStore.NAME, e);
        }
    }

    private static void requireValid(Record<String, ClaimSet> record) {
        if (record.key() == null || record.value() == null) {
            throw new PoisonException(Poison.NULL_KEY, "a claim set needs a key and a value");
        }
        if (!record.key().equals(record.value().getPair())) {
            throw new PoisonException(
                    Poison.INVALID_KEY,
                    "the key '%s' is not the pair '%s' that the set is about"
                            .formatted(record.key(), record.value().getPair()));
        }
        try {
            Pair.parse(record.key());
        } catch (IllegalArgumentException e) {
            throw new PoisonException(Poison.INVALID_VALUE, e.getMessage(), e);
        }
    }
}
