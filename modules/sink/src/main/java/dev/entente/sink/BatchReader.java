package dev.entente.sink;

import dev.entente.model.Facet;
import dev.entente.model.Pair;
import dev.entente.model.Relationship;
import dev.entente.model.Topics;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads records; what cannot be read becomes a row of {@code sink_error}, and the rest goes on. */
final class BatchReader {
    private static final Table ERROR = Catalog.table("sink_error");

    private final Map<String, Reader> readers = new HashMap<>();

    BatchReader(Topics topics, SinkDeserializers values) {
        readers.put(topics.claims().name(), (record, batch) -> {
            var set = value(record, values.claims());
            requireKey(record, set.getPair());
            batch.add(set);
        });
        readers.put(topics.relationships().name(), (record, batch) -> {
            var relationship = optionalValue(record, values.relationships());
            relationship.ifPresent(it -> {
                requireKey(record, pair(it.getPair()));
                requireDistinct(it);
            });
            batch.add(key(record), relationship);
        });
        readers.put(topics.relationshipChanges().name(), (record, batch) -> {
            var change = value(record, values.relationshipChanges());
            requireKey(record, pair(change.getPair()));
            batch.add(change);
        });
        readers.put(topics.events().name(), (record, batch) -> {
            var event = value(record, values.events());
            requireKey(record, event.getPair());
            batch.add(event);
        });
    }

    /** Names of the topics that it can read. */
    List<String> topics() {
        return readers.keySet().stream().sorted().toList();
    }

    /**
     * Reads all records of a poll.
     *
     * @throws RuntimeException where the fault is not the record's; {@link #isOutage} tells whether waiting may help
     */
    Batch read(ConsumerRecords<byte[], byte[]> records) {
        var batch = new Batch();
        for (var record : records) {
            try {
                readers.get(record.topic()).read(record, batch);
            } catch (RuntimeException e) {
                if (!isUnreadable(e)) {
                    throw e;
                }
                batch.addError(error(record, e));
            }
        }
        return batch;
    }

    /** True where the same record may well be readable later: the broker or the registry is away, or refuses. */
    static boolean isOutage(Throwable e) {
        return e instanceof KafkaException && !isUnreadable(e);
    }

    private static boolean isUnreadable(Throwable e) {
        return e instanceof SerializationException || e instanceof IllegalArgumentException;
    }

    private static <V> V value(ConsumerRecord<byte[], byte[]> record, Deserializer<V> deserializer) {
        return optionalValue(record, deserializer)
                .orElseThrow(() -> new IllegalArgumentException("A record of this topic needs a value"));
    }

    private static <V> Optional<V> optionalValue(ConsumerRecord<byte[], byte[]> record, Deserializer<V> deserializer) {
        if (record.key() == null) {
            throw new IllegalArgumentException("A record of this topic needs its pair as a key");
        }
        return Optional.ofNullable(record.value())
                .map(bytes -> deserializer.deserialize(record.topic(), record.headers(), bytes));
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    private static String pair(List<String> codes) {
        if (codes.size() != 2) {
            throw new IllegalArgumentException("A pair has two codes, not " + codes);
        }
        return new Pair(codes.get(0), codes.get(1)).key();
    }

    private static void requireKey(ConsumerRecord<byte[], byte[]> record, String pair) {
        Pair.parse(pair);
        if (!key(record).equals(pair)) {
            throw new IllegalArgumentException(
                    "The record is about %s, but its key is '%s'".formatted(pair, key(record)));
        }
    }

    private static void requireDistinct(Relationship relationship) {
        var seen = new HashSet<List<Object>>();
        for (Facet facet : relationship.getFacets()) {
            if (!seen.add(List.of(facet.getFacet(), facet.getSource(), facet.getTarget()))) {
                throw new IllegalArgumentException("The facet %s is there twice".formatted(facet.getFacet()));
            }
        }
        for (var agreement : relationship.getAgreements()) {
            if (!seen.add(List.of(agreement.getName()))) {
                throw new IllegalArgumentException("The agreement '%s' is there twice".formatted(agreement.getName()));
            }
        }
    }

    private static Row error(ConsumerRecord<byte[], byte[]> record, RuntimeException e) {
        return ERROR.row()
                .set("topic", record.topic())
                .set("partition", record.partition())
                .set("record_offset", record.offset())
                .set("record_key", Optional.ofNullable(record.key()).map(it -> key(record)))
                .set("cause", Causes.describe(e));
    }

    /** Reads one record into the batch. */
    private interface Reader {
        void read(ConsumerRecord<byte[], byte[]> record, Batch batch);
    }
}
