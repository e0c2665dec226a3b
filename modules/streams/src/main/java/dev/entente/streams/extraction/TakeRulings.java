package dev.entente.streams.extraction;

import dev.entente.ledger.Rulings;
import dev.entente.model.ClaimSet;
import dev.entente.model.Pair;
import dev.entente.model.Ruling;
import dev.entente.streams.Counters;
import dev.entente.streams.error.Poison;
import dev.entente.streams.error.PoisonException;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Hands a ruling to the ledger as the claim set that it is, so that it is folded, stored and shown like any other. */
final class TakeRulings extends ContextualProcessor<String, Ruling, String, ClaimSet> {
    private final Door door;
    private Counters counters;

    TakeRulings(Door door) {
        this.door = door;
    }

    @Override
    public void init(ProcessorContext<String, ClaimSet> context) {
        super.init(context);
        counters = new Counters(context);
    }

    @Override
    public void process(Record<String, Ruling> record) {
        var metadata = context()
                .recordMetadata()
                .orElseThrow(() -> new IllegalStateException("A ruling without a record to have come from"));
        door.requirePlace(record.key(), metadata.partition());
        var ruling = record.value();
        if (ruling == null) {
            throw new PoisonException(
                    Poison.INVALID_VALUE,
                    "a ruling is taken back by the same ruling with withdrawn set, not by a null");
        }
        if (!record.key().equals(ruling.getPair())) {
            throw new PoisonException(
                    Poison.INVALID_KEY,
                    "the key '%s' is not the pair '%s' that is ruled on".formatted(record.key(), ruling.getPair()));
        }
        context()
                .forward(record.withValue(set(
                        ruling, metadata.partition(), metadata.offset(), Instant.ofEpochMilli(record.timestamp()))));
        counters.count("rulings", ruling.getVerdict().name());
    }

    private static ClaimSet set(Ruling ruling, int partition, long offset, Instant known) {
        try {
            Pair.parse(ruling.getPair());
            return Rulings.toClaimSet(ruling, partition, offset, known);
        } catch (IllegalArgumentException e) {
            throw new PoisonException(Poison.INVALID_VALUE, e.getMessage(), e);
        }
    }
}
