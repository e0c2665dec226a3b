package dev.entente.app.house;

import dev.entente.app.Cluster;
import dev.entente.app.Failure;
import dev.entente.app.config.Settings;
import dev.entente.model.Relationship;
import dev.entente.streams.ledger.KafkaPairStore;
import dev.entente.streams.ledger.LedgerTopology;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Sees to it that a ledger that begins anew counts as a generation of its own. It counts sequences and versions from 1
 * again, and whoever holds higher ones of the same generation, such as the SQL tables, would take it for stale.
 */
final class Generation {
    private static final String CHANGELOG =
            "%s-%s-changelog".formatted(LedgerTopology.APPLICATION_ID, KafkaPairStore.NAME);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int NONE = -1;

    /** So many records of a partition tell of which generation it is now: some of them only end a transaction. */
    private static final long LAST = 16;

    private Generation() {}

    /**
     * Looks whether a ledger of this generation may begin, or go on.
     *
     * @throws Failure where its store is gone and what it published is of this generation or a later one, or where its
     *     store is there and what it published last is of a later one
     */
    static void require(Cluster cluster, int generation) {
        try (var admin = cluster.admin()) {
            if (topics(admin).contains(CHANGELOG)) {
                requireNoLater(cluster, generation);
                return;
            }
        }
        var published = published(cluster, Long.MAX_VALUE);
        if (published >= generation) {
            throw new Failure(
                    "The ledger begins anew, and %s holds generation %d of it: set %s to %d, so that what it writes is newer"
                            .formatted(
                                    cluster.topics().relationships(),
                                    published,
                                    Settings.LEDGER_GENERATION.key(),
                                    published + 1));
        }
    }

    /** A process with a former generation would take parts of the ledger over, and write what counts as old. */
    private static void requireNoLater(Cluster cluster, int generation) {
        var published = published(cluster, LAST);
        if (published > generation) {
            throw new Failure(
                    "%s holds generation %d of the ledger, and this process would write generation %d: set %s to %d"
                            .formatted(
                                    cluster.topics().relationships(),
                                    published,
                                    generation,
                                    Settings.LEDGER_GENERATION.key(),
                                    published));
        }
    }

    /** The highest generation among the last so many records of each partition, or {@link #NONE}. */
    private static int published(Cluster cluster, long last) {
        var topic = cluster.topics().relationships();
        var partitions = IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .toList();
        var properties = cluster.properties();
        properties.put("isolation.level", "read_committed");
        properties.put("enable.auto.commit", false);
        var highest = NONE;
        try (var serde = cluster.serdes().forTopic(topic);
                var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), serde.deserializer())) {
            consumer.assign(partitions);
            var begins = consumer.beginningOffsets(partitions);
            var ends = consumer.endOffsets(partitions);
            partitions.forEach(
                    partition -> consumer.seek(partition, Math.max(begins.get(partition), ends.get(partition) - last)));
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, Relationship> record : consumer.poll(POLL)) {
                    if (record.value() != null) {
                        highest = Math.max(highest, record.value().getGeneration());
                    }
                }
            }
        }
        return highest;
    }

    private static Set<String> topics(Admin admin) {
        try {
            return admin.listTopics().names().get();
        } catch (ExecutionException e) {
            throw new Failure(
                    "The broker does not list its topics: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted while asking for the topics", e);
        }
    }
}
