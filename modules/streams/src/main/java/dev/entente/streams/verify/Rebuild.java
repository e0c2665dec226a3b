package dev.entente.streams.verify;

import dev.entente.ledger.Ledger;
import dev.entente.ledger.Moment;
import dev.entente.ledger.PairState;
import dev.entente.model.ClaimSet;
import dev.entente.model.Pair;
import dev.entente.model.Topic;
import dev.entente.model.Topics;
import dev.entente.registry.ValueSerdes;
import dev.entente.streams.Utf8Serde;
import dev.entente.streams.error.DeadLetters;
import dev.entente.streams.extraction.ArticleEntry;
import dev.entente.streams.extraction.BoundedDeserializer;
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
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The ledger as one thread makes it out of the articles and rulings alone, by the batch fold and without a store: what
 * the live stores and the tables are held to.
 */
public final class Rebuild {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Topics topics;
    private final ValueSerdes serdes;
    private final Intake intake;
    private final Ledger ledger;

    public Rebuild(Topics topics, ValueSerdes serdes, Intake intake, Ledger ledger) {
        this.topics = topics;
        this.serdes = serdes;
        this.intake = intake;
        this.ledger = ledger;
    }

    /**
     * Reads every article and ruling that was known at an instant, and folds what they say.
     *
     * @param consumer of committed records, without a group; the caller closes it
     * @return each pair that any of them ever spoke of
     */
    public Map<Pair, PairState> at(Instant known, Consumer<byte[], byte[]> consumer) {
        var states = new TreeMap<Pair, PairState>();
        sets(consumer).forEach((pair, all) -> states.put(pair, ledger.fold(pair, all, Moment.knownAt(known))));
        return states;
    }

    /**
     * Reads every article and ruling.
     *
     * @param consumer of committed records, without a group; the caller closes it
     * @return the claim sets of each pair, those of one article or ruling in their order
     */
    public Map<Pair, List<ClaimSet>> sets(Consumer<byte[], byte[]> consumer) {
        var sets = new TreeMap<Pair, List<ClaimSet>>();
        readArticles(consumer, sets);
        readRulings(consumer, sets);
        return sets;
    }

    private void readArticles(Consumer<byte[], byte[]> consumer, Map<Pair, List<ClaimSet>> sets) {
        var topic = topics.articles();
        var door = new Door(topic.partitions());
        var remembered = new HashMap<String, ArticleEntry>();
        forEachRecord(topic, consumer, (record, key, article) -> {
            var arrival =
                    door.admit(key, article, record.headers(), record.partition(), record.offset(), record.timestamp());
            var decision = intake.decide(Optional.ofNullable(remembered.get(key)), arrival);
            remembered.put(key, decision.entry());
            decision.sets().forEach(set -> add(sets, set));
        });
    }

    private void readRulings(Consumer<byte[], byte[]> consumer, Map<Pair, List<ClaimSet>> sets) {
        var topic = topics.rulings();
        var door = new Door(topic.partitions());
        forEachRecord(
                topic,
                consumer,
                (record, key, ruling) -> add(
                        sets,
                        door.admitRuling(
                                key,
                                ruling,
                                record.headers(),
                                record.partition(),
                                record.offset(),
                                record.timestamp())));
    }

    private static void add(Map<Pair, List<ClaimSet>> sets, ClaimSet set) {
        sets.computeIfAbsent(Pair.parse(set.getPair()), pair -> new ArrayList<>())
                .add(set);
    }

    @FunctionalInterface
    private interface Reader<T> {
        void read(ConsumerRecord<byte[], byte[]> record, String key, T value);
    }

    private <T extends SpecificRecord> void forEachRecord(
            Topic<T> topic, Consumer<byte[], byte[]> consumer, Reader<T> reader) {
        try (var keys = new Utf8Serde();
                var values = BoundedDeserializer.of(serdes.forTopic(topic))) {
            forEachRecord(topic, consumer, record -> {
                try {
                    reader.read(
                            record,
                            keys.deserializer().deserialize(topic.name(), record.key()),
                            values.deserialize(topic.name(), record.value()));
                } catch (RuntimeException e) {
                    // What the live applications laid aside is no part of the live ledger either; what stopped them
                    // stops us.
                    if (!DeadLetters.wouldTake(e)) {
                        throw e;
                    }
                }
            });
        }
    }

    private static void forEachRecord(
            Topic<?> topic,
            Consumer<byte[], byte[]> consumer,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> reader) {
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
