package dev.entente.streams.extraction;

import dev.entente.model.ClaimSet;
import dev.entente.model.Ruling;
import dev.entente.streams.Tally;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Hands a ruling to the ledger as the claim set that it is, so that it is folded, stored and shown like any other. */
final class TakeRulings extends ContextualProcessor<String, Ruling, String, ClaimSet> {
    private final Door door;
    private Tally tally;

    TakeRulings(Door door) {
        this.door = door;
    }

    @Override
    public void init(ProcessorContext<String, ClaimSet> context) {
        super.init(context);
        tally = Tally.of(context);
    }

    @Override
    public void process(Record<String, Ruling> record) {
        var metadata = context()
                .recordMetadata()
                .orElseThrow(() -> new IllegalStateException("A ruling without a record to have come from"));
        var set = door.admitRuling(
                record.key(),
                record.value(),
                record.headers(),
                metadata.partition(),
                metadata.offset(),
                record.timestamp());
        context().forward(record.withValue(set));
        tally.count(Tally.RULINGS, record.value().getVerdict().name());
    }
}
