package dev.entente.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.model.Pair;
import dev.entente.model.Topics;
import dev.entente.registry.RegistryConfig;
import dev.entente.registry.RegistryException;
import dev.entente.registry.ValueSerdes;
import dev.entente.registry.embedded.EmbeddedRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of records that the registry's own deserializer cannot read. */
class BatchReaderTest {
    private static final Topics TOPICS = Topics.withPartitions(1);
    private static final String CLAIMS = TOPICS.claims().name();
    private static final Pair PAIR = Pair.of("ARM", "KAZ");

    private EmbeddedRegistry registry;
    private byte[] record;

    @BeforeEach
    void writeRecord() {
        registry = EmbeddedRegistry.inMemory(0);
        try (var serde = serdes("").forTopic(TOPICS.claims())) {
            record = serde.serializer().serialize(CLAIMS, new RandomNews(1, TOPICS).claimSet(PAIR));
        }
    }

    @AfterEach
    void closeRegistry() {
        registry.close();
    }

    @Test
    void shouldKeepARecordAsUnreadableWhereverItIsCut() {
        var reader = reader("");

        for (int length = 0; length < record.length; length++) {
            var batch = reader.read(poll(Arrays.copyOf(record, length)));

            assertThat(batch.claims()).as("cut to %d bytes", length).isEmpty();
            assertThat(batch.errors()).as("cut to %d bytes", length).hasSize(1);
        }
        assertThat(reader.read(poll(record)).claims()).hasSize(1);
    }

    @Test
    void shouldNotBlameARecordForARegistryThatRefuses() {
        var reader = reader("/elsewhere");

        assertThatThrownBy(() -> reader.read(poll(record)))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("status 404")
                .matches(BatchReader::isOutage, "waits");
    }

    private BatchReader reader(String path) {
        var serdes = serdes(path);
        return new BatchReader(
                TOPICS,
                new SinkDeserializers(
                        serdes.forTopic(TOPICS.claims()).deserializer(),
                        serdes.forTopic(TOPICS.relationships()).deserializer(),
                        serdes.forTopic(TOPICS.relationshipChanges()).deserializer(),
                        serdes.forTopic(TOPICS.events()).deserializer()));
    }

    private ValueSerdes serdes(String path) {
        return ValueSerdes.of(Map.of(RegistryConfig.URL, registry.url() + path));
    }

    private static ConsumerRecords<byte[], byte[]> poll(byte[] value) {
        var key = PAIR.key().getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecords<>(
                Map.of(new TopicPartition(CLAIMS, 0), List.of(new ConsumerRecord<>(CLAIMS, 0, 0, key, value))),
                Map.of());
    }
}
