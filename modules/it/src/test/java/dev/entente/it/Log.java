package dev.entente.it;

import dev.entente.app.Cluster;
import dev.entente.extraction.Extractor;
import dev.entente.ledger.Ledger;
import dev.entente.ledger.PairState;
import dev.entente.model.Ontology;
import dev.entente.model.Pair;
import dev.entente.model.RelationshipChange;
import dev.entente.model.Topic;
import dev.entente.streams.extraction.Intake;
import dev.entente.streams.verify.Rebuild;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the topics say, as any consumer of committed records reads them. */
public record Log(Cluster cluster) {
    /** Takes a second to load, and serves every test of the JVM. */
    private static final Intake INTAKE = new Intake(Extractor.load());

    /** All that is in a topic; what has one key is in order. */
    public <T extends SpecificRecord> List<ConsumerRecord<String, T>> read(Topic<T> topic) {
        return read(topic, cluster.serdes().forTopic(topic).deserializer());
    }

    /** The same, read in another way. */
    public <T> List<ConsumerRecord<String, T>> read(Topic<?> topic, Deserializer<T> values) {
        try (var consumer = new KafkaConsumer<>(committed(), new StringDeserializer(), values)) {
            var partitions = IntStream.range(0, topic.partitions())
                    .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, T>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
            return records;
        }
    }

    /** All changes; those of a pair in order. */
    public List<RelationshipChange> changes() {
        return read(cluster.topics().relationshipChanges()).stream()
                .map(ConsumerRecord::value)
                .toList();
    }

    /** Each pair's state hash, as the topic of the relationships has it. */
    public Map<String, String> hashes() {
        var hashes = new TreeMap<String, String>();
        read(cluster.topics().relationships())
                .forEach(record -> hashes.put(record.key(), record.value().getHash()));
        return hashes;
    }

    /** Each pair's state hash at an instant, as one thread makes it out of the articles alone. */
    public Map<String, String> rebuilt(Instant known) {
        var rebuild = new Rebuild(cluster.topics(), cluster.serdes(), INTAKE, new Ledger(Ontology.load()));
        try (var consumer =
                new KafkaConsumer<>(committed(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var hashes = new TreeMap<String, String>();
            for (Map.Entry<Pair, PairState> pair : rebuild.at(known, consumer).entrySet()) {
                hashes.put(pair.getKey().key(), pair.getValue().hash());
            }
            return hashes;
        }
    }

    private Map<String, Object> committed() {
        var properties = cluster.properties();
        properties.put("isolation.level", "read_committed");
        // Whoever has read everything is closed when the broker has answered once more.
        properties.put("fetch.max.wait.ms", 20);
        return properties;
    }
}
