package dev.entente.streams.verify;

import dev.entente.ledger.Ledger;
import dev.entente.ledger.Moment;
import dev.entente.ledger.PairState;
import dev.entente.model.Article;
import dev.entente.model.ClaimSet;
import dev.entente.model.Pair;
import dev.entente.model.Topic;
import dev.entente.streams.Utf8Serde;
import dev.entente.streams.extraction.ArticleEntry;
import dev.entente.streams.extraction.Door;
import dev.entente.streams.extraction.Intake;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * The ledger as one thread makes it out of the articles alone, by the batch fold and without a store: what the live
 * stores and the tables are held to.
 */
public final class Rebuild {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Topic<Article> topic;
    private final Deserializer<Article> articles;
    private final Intake intake;
    private final Ledger ledger;

    public Rebuild(Topic<Article> topic, Deserializer<Article> articles, Intake intake, Ledger ledger) {
        this.topic = topic;
        this.articles = articles;
        this.intake = intake;
        this.ledger = ledger;
    }

    /**
     * Reads every article that was known at an instant, and folds what it says.
     *
     * @param consumer of committed records, without a group; the caller closes it
     * @return each pair that any of them ever spoke of
     */
    public Map<Pair, PairState> at(Instant known, Consumer<byte[], byte[]> consumer) {
        var sets = new TreeMap<Pair, List<ClaimSet>>();
        var remembered = new HashMap<String, ArticleEntry>();
        var door = new Door(topic.partitions());
        forEachRecord(consumer, record -> {
            if (record.timestamp() <= known.toEpochMilli()) {
                take(record, door, remembered, sets);
            }
        });
        var states = new TreeMap<Pair, PairState>();
        sets.forEach((pair, all) -> states.put(pair, ledger.fold(pair, all, Moment.knownAt(known))));
        return states;
    }

    private void take(
            ConsumerRecord<byte[], byte[]> record,
            Door door,
            Map<String, ArticleEntry> remembered,
            Map<Pair, List<ClaimSet>> sets) {
        try (var keys = new Utf8Serde()) {
            var key = keys.deserializer().deserialize(topic.name(), record.key());
            var value = articles.deserialize(topic.name(), record.headers(), record.value());
            var arrival =
                    door.admit(key, value, record.headers(), record.partition(), record.offset(), record.timestamp());
            var decision = intake.decide(Optional.ofNullable(remembered.get(key)), arrival);
            remembered.put(key, decision.entry());
            decision.sets()
                    .forEach(set -> sets.computeIfAbsent(Pair.parse(set.getPair()), pair -> new ArrayList<>())
                            .add(set));
        } catch (SerializationException e) {
            // Poison: it lies with the dead letters, counted, and is no part of the ledger there either.
            return;
        }
    }

    private void forEachRecord(
            Consumer<byte[], byte[]> consumer, java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        var partitions = IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            consumer.poll(POLL).forEach(reader);
        }
    }
}
