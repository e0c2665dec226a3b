package dev.entente.streams.extraction;

import dev.entente.model.Article;
import dev.entente.model.ClaimSet;
import dev.entente.model.fault.Failpoint;
import dev.entente.streams.Tally;
import dev.entente.streams.error.Poison;
import dev.entente.streams.error.PoisonException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Reads an article's record, asks {@link Intake} what it does, and writes that. */
final class ExtractClaims extends ContextualProcessor<String, Article, String, ClaimSet> {
    private final Intake intake;
    private final Uuid topic;
    private final Door door;
    private ArticleStore store;
    private Tally tally;

    ExtractClaims(Intake intake, Uuid topic, Door door) {
        this.intake = intake;
        this.topic = topic;
        this.door = door;
    }

    @Override
    public void init(ProcessorContext<String, ClaimSet> context) {
        super.init(context);
        KeyValueStore<Bytes, byte[]> bytes = context.getStateStore(ArticleStore.NAME);
        store = new ArticleStore(bytes);
        tally = Tally.of(context);
        requireSameTopic();
    }

    @Override
    public void process(Record<String, Article> record) {
        var arrival = arrival(record);
        var decision = decide(arrival);
        Failpoint.EXTRACTION_BEFORE_STORE.pass();
        store.put(arrival.id(), decision.entry());
        for (var set : decision.sets()) {
            context().forward(record.withKey(set.getPair()).withValue(set));
            set.getClaims()
                    .forEach(claim -> tally.count(Tally.CLAIMS, claim.getType().name()));
        }
        Failpoint.EXTRACTION_AFTER_FORWARD.pass();
        tally.count(Tally.ARTICLES, decision.outcome().name());
    }

    private Intake.Decision decide(Arrival arrival) {
        try {
            return intake.decide(store.get(arrival.id()), arrival);
        } catch (StackOverflowError e) {
            // One article nested beyond reading must not stop the others.
            throw new PoisonException(Poison.FAILED, "the article is nested too deeply to be read", e);
        }
    }

    private Arrival arrival(Record<String, Article> record) {
        var metadata = context()
                .recordMetadata()
                .orElseThrow(() -> new IllegalStateException("An article without a record to have come from"));
        return door.admit(
                record.key(),
                record.value(),
                record.headers(),
                metadata.partition(),
                metadata.offset(),
                record.timestamp());
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
