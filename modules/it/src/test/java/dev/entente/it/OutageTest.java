package dev.entente.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.app.Cluster;
import dev.entente.app.broker.EmbeddedBroker;
import dev.entente.app.broker.TopicCreator;
import dev.entente.app.config.Configuration;
import dev.entente.app.house.HttpPart;
import dev.entente.app.house.StreamsPart;
import dev.entente.extraction.Extractor;
import dev.entente.model.Article;
import dev.entente.registry.embedded.EmbeddedRegistry;
import dev.entente.server.HttpSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others have to be there for goes away and comes back: nothing is lost, and no record is blamed. */
class OutageTest {
    @TempDir
    private Path data;

    private EmbeddedBroker broker;
    private EmbeddedRegistry registry;
    private Cluster cluster;

    @BeforeEach
    void start() {
        broker = EmbeddedBroker.start(data.resolve("kafka"), 0);
        registry = EmbeddedRegistry.onKafka(Map.of("bootstrap.servers", broker.bootstrapServers()), 0);
        cluster = Cluster.of(configuration());
        try (var admin = cluster.admin()) {
            new TopicCreator(admin, Optional.empty()).create(cluster.topics().all());
        }
    }

    @AfterEach
    void stop() {
        try (var last = broker) {
            registry.close();
        }
    }

    @Test
    void shouldWaitForARegistryThatIsAwayAndBlameNoRecord() throws Exception {
        var article = record(HouseFixture.seeds().get(0));
        int port = registry.url().getPort();
        registry.close();

        try (var streams = streams();
                var http = HttpPart.start(cluster, streams, Optional.empty(), HttpSettings.local("127.0.0.1", 0))) {
            publish(article);
            await(() -> get(http, "/health/ready").contains("No schema registry answers"));
            Thread.sleep(5_000);
            assertThat(deadLetters()).isZero();
            assertThat(get(http, "/health/live")).contains("UP");
            registry = EmbeddedRegistry.onKafka(Map.of("bootstrap.servers", broker.bootstrapServers()), port);

            await(() -> get(http, "/v1/relationships/ARM/KAZ").contains("STRATEGIC_PARTNERSHIP"));
            await(() -> get(http, "/health/ready").endsWith("\"status\":\"UP\"}"));
            assertThat(streams.failure()).isEmpty();
            assertThat(deadLetters()).isZero();
        }
    }

    @Test
    void shouldWaitForABrokerThatIsAwayAndLoseNothing() throws Exception {
        var seeds = HouseFixture.seeds();
        var before = record(seeds.get(0));
        var after = record(seeds.get(2));
        int port = Integer.parseInt(broker.bootstrapServers().split(":", -1)[1]);

        try (var streams = streams();
                var http = HttpPart.start(cluster, streams, Optional.empty(), HttpSettings.local("127.0.0.1", 0))) {
            publish(before);
            await(() -> get(http, "/v1/relationships/ARM/KAZ").contains("STRATEGIC_PARTNERSHIP"));
            broker.close();
            await(() -> get(http, "/health/ready").contains("\"kafka\":{\"status\":\"DOWN\""));
            broker = EmbeddedBroker.start(data.resolve("kafka"), port);
            publish(after);

            await(() -> get(http, "/health/ready").endsWith("\"status\":\"UP\"}"));
            await(() -> get(http, "/metrics").contains("outcome=\"READ\"} 2.0"));
            assertThat(get(http, "/v1/relationships/ARM/KAZ")).contains("STRATEGIC_PARTNERSHIP");
            assertThat(streams.failure()).isEmpty();
            assertThat(deadLetters()).isZero();
        }
    }

    private StreamsPart streams() {
        return StreamsPart.start(
                cluster,
                Extractor.load(),
                StreamsPart.settings(configuration(), cluster, data.resolve("streams"), "")
                        .alone(),
                0);
    }

    private Configuration configuration() {
        return Configuration.load(
                Map.of(),
                Optional.empty(),
                Map.of(),
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "schema.registry.url",
                        registry.url().toString(),
                        "topics.partitions",
                        "2"));
    }

    /** The article as its topic has it, made while there is a registry. */
    private ProducerRecord<byte[], byte[]> record(Article article) {
        var topic = cluster.topics().articles();
        try (var serde = cluster.serdes().forTopic(topic)) {
            return new ProducerRecord<>(
                    topic.name(),
                    article.getId().getBytes(StandardCharsets.UTF_8),
                    serde.serializer().serialize(topic.name(), article));
        }
    }

    private void publish(ProducerRecord<byte[], byte[]> article) throws Exception {
        try (var producer =
                new KafkaProducer<>(cluster.properties(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(article).get();
        }
    }

    private long deadLetters() throws Exception {
        return count(cluster.topics().articlesDlq().name())
                + count(cluster.topics().claimsDlq().name());
    }

    private long count(String topic) throws Exception {
        try (var admin = Admin.create(cluster.properties())) {
            var ends = new HashMap<TopicPartition, OffsetSpec>();
            for (int partition = 0; partition < 2; partition++) {
                ends.put(new TopicPartition(topic, partition), OffsetSpec.latest());
            }
            return admin.listOffsets(ends).all().get().values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        }
    }

    private static String get(HttpPart http, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(http.uri() + path)).build(), BodyHandlers.ofString())
                .body();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        var end = Instant.now().plusSeconds(90);
        while (!condition.call()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(200);
        }
    }
}
