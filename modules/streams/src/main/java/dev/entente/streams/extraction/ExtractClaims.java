package dev.entente.streams.extraction;

import dev.entente.model.Article;
import dev.entente.model.ClaimSet;
import dev.entente.streams.Counters;
import dev.entente.streams.error.Poison;
import dev.entente.streams.error.PoisonException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Reads an article's record, asks {@link Intake} what it does, and writes that. */
final class ExtractClaims extends ContextualProcessor<String, Article, String, ClaimSet> {
    private final Intake intake;
    private final Uuid topic;
    private final int partitions;
    private ArticleStore store;
    private Counters counters;

    ExtractClaims(Intake intake, Uuid topic, int partitions) {
        this.intake = intake;
        this.topic = topic;
        this.partitions = partitions;
    }

    @Override
    public void init(ProcessorContext<String, ClaimSet> context) {
        super.init(context);
        KeyValueStore<Bytes, byte[]> bytes = context.getStateStore(ArticleStore.NAME);
        store = new ArticleStore(bytes);
        counters = new Counters(context);
        requireSameTopic();
    }

    @Override
    public void process(Record<String, Article> record) {
        var arrival = arrival(record);
        var decision = intake.decide(store.get(arrival.id()), arrival);
        store.put(arrival.id(), decision.entry());
        for (var set : decision.sets()) {
            context().forward(record.withKey(set.getPair()).withValue(set));
            set.getClaims()
                    .forEach(claim -> counters.count("claims", claim.getType().name()));
        }
        counters.count("articles", decision.outcome().name());
    }

    private Arrival arrival(Record<String, Article> record) {
        var metadata = context()
                .recordMetadata()
                .orElseThrow(() -> new IllegalStateException("An article without a record to have come from"));
        var id = requireKey(record, metadata.partition());
        // Offsets of another partition are no revisions of this one: a record placed anew counts from here.
        var origin = Redrive.origin(record.headers()).filter(first -> first.partition() == metadata.partition());
        return new Arrival(
                id,
                Optional.ofNullable(record.value()),
                metadata.partition(),
                origin.map(Redrive::offset).orElse(metadata.offset()),
                Instant.ofEpochMilli(record.timestamp()));
    }

    private String requireKey(Record<String, Article> record, int partition) {
        var key = record.key();
        if (key == null || key.isEmpty()) {
            throw new PoisonException(Poison.NULL_KEY, "the record has no key: write it again with the article's id");
        }
        var home = Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
        if (home != partition) {
            throw new PoisonException(
                    Poison.MISROUTED,
                    "the key '%s' belongs to partition %d, not %d: set the producer's partitioner to murmur2_random (librdkafka), or redrive"
                            .formatted(key, home, partition));
        }
        if (record.value() != null && !record.value().getId().equals(key)) {
            throw new PoisonException(
                    Poison.INVALID_KEY,
                    "the key '%s' is not the article's id '%s': write it again with the same"
                            .formatted(key, record.value().getId()));
        }
        return key;
    }

    /** Offsets are revisions, so a topic made anew under the old name would lose against its own past. */
    private void requireSameTopic() {
        var begun = store.topic();
        if (begun.isPresent() && !begun.get().equals(topic)) {
            throw new TopicReplacedException(begun.get(), topic);
        }
        if (begun.isEmpty()) {
            store.putTopic(topic);
        }
    }
}
