package dev.entente.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.app.Cluster;
import dev.entente.app.broker.EmbeddedBroker;
import dev.entente.app.broker.TopicCreator;
import dev.entente.app.house.HttpPart;
import dev.entente.app.house.StreamsPart;
import dev.entente.extraction.Extractor;
import dev.entente.model.Topic;
import dev.entente.model.Topics;
import dev.entente.registry.embedded.EmbeddedRegistry;
import dev.entente.server.HttpSettings;
import dev.entente.streams.extraction.ExtractionTopology;
import dev.entente.streams.ledger.LedgerTopology;
import dev.entente.streams.runtime.StreamsSettings;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.GroupProtocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances that share the partitions: whichever is asked, the answer is the same. */
class TwoInstancesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PARTITIONS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String HOST = "127.0.0.1";

    @TempDir
    private Path data;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Extractor extractor = Extractor.load();
    private EmbeddedBroker broker;
    private EmbeddedRegistry registry;
    private Cluster cluster;
    private Instance one;
    private Instance other;

    private record Instance(StreamsPart streams, HttpPart http) implements AutoCloseable {
        @Override
        public void close() {
            http.close();
            streams.close();
        }
    }

    @BeforeEach
    void start() throws Exception {
        broker = EmbeddedBroker.start(data.resolve("kafka"), 0);
        var bare =
                new Cluster(broker.bootstrapServers(), Optional.empty(), Topics.withPartitions(PARTITIONS), Map.of());
        registry = EmbeddedRegistry.onKafka(bare.properties(), 0);
        cluster = bare.withRegistry(registry.url().toString());
        try (var admin = cluster.admin()) {
            new TopicCreator(admin, Optional.empty()).create(cluster.topics().all());
        }
        one = instance("one");
        other = instance("other");
        publish();
        await(() -> share(one).size() == PARTITIONS / 2 && share(other).size() == PARTITIONS / 2);
        await(() -> hasRead(ExtractionTopology.APPLICATION_ID, cluster.topics().articles()));
        await(() -> hasRead(LedgerTopology.APPLICATION_ID, cluster.topics().claims()));
    }

    @AfterEach
    void stop() throws Exception {
        one.close();
        other.close();
        registry.close();
        broker.close();
    }

    @Test
    void shouldAnswerAlikeWhicheverIsAsked() throws Exception {
        var targets = new ArrayList<>(List.of(
                "/v1/relationships",
                "/v1/relationships?asOf=2024-06-01",
                "/v1/relationships?limit=2",
                "/v1/events?limit=7",
                "/v1/events?limit=1000&actor=ARM"));
        for (var relationship : list(one)) {
            var path = "/v1/relationships/%s/%s"
                    .formatted(
                            relationship.get("pair").get(0).asText(),
                            relationship.get("pair").get(1).asText());
            targets.addAll(List.of(
                    path, path + "?events=true&asOf=2023-01-01", path + "/timeline", path + "/why?facet=partnership"));
        }

        for (var seed : HouseFixture.seeds()) {
            targets.add("/v1/articles/" + URLEncoder.encode(seed.getId(), StandardCharsets.UTF_8));
        }

        for (var target : targets) {
            assertThat(fresh(one, target)).as(target).isEqualTo(fresh(other, target));
        }
    }

    @Test
    void shouldAnswerForTheOtherOnceItIsGoneMarkedStaleUntilItsStoresAreTakenOver() throws Exception {
        var before = JSON.readTree(get(one, "/v1/relationships").body()).get("relationships");

        other.http().close(); // The group still believes that it is there.
        var stale = get(one, "/v1/relationships");
        other.streams().close();

        assertThat(stale.headers().firstValue("Entente-Stale")).isPresent();
        var answer = (ObjectNode) JSON.readTree(stale.body());
        assertThat(answer.has("stale")).isTrue();
        assertThat(answer.has("partial")).isFalse();
        assertThat(answer.get("relationships")).isEqualTo(before);
        await(() -> {
            var fresh = get(one, "/v1/relationships");
            return fresh.headers().firstValue("Entente-Stale").isEmpty()
                    && JSON.readTree(fresh.body()).get("relationships").equals(before);
        });
    }

    private Instance instance(String name) throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var streams = StreamsPart.start(
                cluster,
                extractor,
                new StreamsSettings(
                        cluster.bootstrapServers(),
                        data.resolve(name),
                        HOST + ":" + port,
                        1,
                        GroupProtocol.CLASSIC,
                        cluster.properties()),
                0);
        return new Instance(
                streams, HttpPart.start(cluster, streams, Optional.empty(), HttpSettings.local(HOST, port)));
    }

    private void publish() throws Exception {
        try (var publisher = cluster.publisher()) {
            for (var article : HouseFixture.seeds()) {
                publisher.publish(article).get();
            }
        }
    }

    /** Whether an application has read and committed all that its topic holds. */
    private boolean hasRead(String application, Topic<?> topic) throws Exception {
        try (var admin = cluster.admin()) {
            var committed = admin.listConsumerGroupOffsets(application)
                    .partitionsToOffsetAndMetadata()
                    .get();
            var latest = IntStream.range(0, topic.partitions())
                    .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            return admin.listOffsets(latest).all().get().entrySet().stream()
                    .allMatch(end -> end.getValue().offset() == 0
                            || committed.containsKey(end.getKey())
                                    && committed.get(end.getKey()).offset()
                                            >= end.getValue().offset());
        }
    }

    /** The partitions that an instance itself has. */
    private List<JsonNode> share(Instance instance) throws Exception {
        var has = new ArrayList<JsonNode>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            var request = HttpRequest.newBuilder(URI.create(instance.http().uri() + "/v1/relationships"))
                    .header("Entente-Copies", "ACTIVE")
                    .header("Entente-Partitions", Integer.toString(partition));
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                has.add(JSON.readTree(answer.body()));
            }
        }
        return has;
    }

    private List<JsonNode> list(Instance instance) throws Exception {
        var answer = get(instance, "/v1/relationships");
        var relationships = new ArrayList<JsonNode>();
        if (answer.statusCode() == 200) {
            JSON.readTree(answer.body()).get("relationships").forEach(relationships::add);
        }
        return relationships;
    }

    /** The body of an answer that is not marked stale: a busy machine may take longer than an instance waits. */
    private String fresh(Instance instance, String target) throws Exception {
        var bodies = new ArrayList<String>();
        await(() -> {
            var answer = get(instance, target);
            if (answer.statusCode() == 200
                    && answer.headers().firstValue("Entente-Stale").isEmpty()) {
                bodies.add(answer.body());
            }
            return !bodies.isEmpty();
        });
        return bodies.get(0);
    }

    private HttpResponse<String> get(Instance instance, String target) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(instance.http().uri() + target))
                        .timeout(Duration.ofSeconds(2))
                        .build(),
                BodyHandlers.ofString());
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        var end = Instant.now().plus(PATIENCE);
        while (!condition.call()) {
            assertThat(Instant.now()).as("It should have come true by now").isBefore(end);
            Thread.sleep(100);
        }
    }
}
