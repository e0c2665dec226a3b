package dev.entente.registry.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.registry.embedded.StoredRecord.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaSchemaStoreTest {
    private static final TopicPartition PARTITION = new TopicPartition("_schemas", 0);
    private static final String SCHEMA = "'string'";

    private final List<MockProducer<String, String>> producers = new ArrayList<>();

    @Test
    void shouldReadToTheEndOfWhatWasWritten() {
        var written = List.<StoredRecord>of(
                new Version("a-value", 1, 1, "\"string\"", false), new Version("a-value", 1, 1, "\"string\"", true));
        var store = store();
        store.append(written);

        var read = new ArrayList<StoredRecord>();
        store.replay(read::add);

        assertThat(read).isEqualTo(written);
    }

    @Test
    void shouldPassOverARecordThatNobodyCanRead() {
        var store = store();
        assertThat(producers.get(0).send(new ProducerRecord<>("_schemas", 0, "not json", "{}")))
                .isDone();
        store.append(List.of(new Version("a-value", 1, 1, "\"string\"", false)));

        var read = new ArrayList<StoredRecord>();
        store.replay(read::add);

        assertThat(read).hasSize(1);
    }

    @Test
    void shouldKeepIdsAcrossARestart() {
        try (var first = EmbeddedRegistry.start(store(), 0)) {
            var http = new Http(first.url());
            http.register("a-value", SCHEMA);
            http.register("b-value", "'int'");
            http.put("/config", "{'compatibility':'NONE'}");
            http.delete("/subjects/a-value");
        }

        try (var second = EmbeddedRegistry.start(store(), 0)) {
            var http = new Http(second.url());
            assertThat(http.get("/subjects").body()).hasToString("[\"b-value\"]");
            assertThat(http.get("/schemas/ids/1").body().path("schema").asText())
                    .isEqualTo("\"string\"");
            assertThat(http.get("/config").body()).hasToString("{\"compatibilityLevel\":\"NONE\"}");
            assertThat(http.register("c-value", "'long'").body()).hasToString("{\"id\":3}");
        }
    }

    @Test
    void shouldNotAnswerBeforeTheTopicHasIt() {
        try (var registry = EmbeddedRegistry.start(store(), 0)) {
            var http = new Http(registry.url());
            producers.get(0).sendException = new TimeoutException("no broker");

            var refused = http.register("a-value", SCHEMA);

            assertThat(refused.status()).isEqualTo(500);
            assertThat(refused.code()).isEqualTo(50001);
            producers.get(0).sendException = null;
            assertThat(http.get("/subjects").body()).isEmpty();
            assertThat(http.register("a-value", SCHEMA).body()).hasToString("{\"id\":1}");
        }
    }

    @Test
    void shouldMarkAWholeSubjectDeletedWhereConfluentDid() {
        var table = new SchemaTable();
        table.apply(new Version("a-value", 1, 1, "\"string\"", false));
        table.apply(new Version("a-value", 2, 2, "\"int\"", false));
        table.apply(new StoredRecord.SubjectDeleted("a-value", 1));
        table.apply(new StoredRecord.SubjectDeleted("never-seen", 1));

        assertThat(table.live("a-value")).extracting(Version::version).containsExactly(2);
        assertThat(table.subjects()).containsExactly("a-value");
        assertThat(table.level(Optional.empty())).isEmpty();
    }

    private KafkaSchemaStore store() {
        var producer = new MockProducer<>(true, null, new StringSerializer(), new StringSerializer());
        producers.add(producer);
        return new KafkaSchemaStore(producer, this::consumer);
    }

    /** A consumer that finds on the topic what all producers sent so far. */
    private Consumer<String, String> consumer() {
        var consumer = new MockConsumer<String, String>("earliest");
        var sent = producers.stream()
                .flatMap(producer -> producer.history().stream())
                .toList();
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, (long) sent.size()));
        consumer.schedulePollTask(() -> {
            for (int i = 0; i < sent.size(); i++) {
                var one = sent.get(i);
                consumer.addRecord(new ConsumerRecord<>("_schemas", 0, i, one.key(), one.value()));
            }
        });
        return consumer;
    }
}
