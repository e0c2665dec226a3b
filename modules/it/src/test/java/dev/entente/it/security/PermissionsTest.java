package dev.entente.it.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.app.Cluster;
import dev.entente.app.Failure;
import dev.entente.app.broker.TopicCreator;
import dev.entente.app.command.DlqCommand;
import dev.entente.app.config.Configuration;
import dev.entente.app.house.HttpPart;
import dev.entente.app.house.ProbePart;
import dev.entente.app.house.SinkPart;
import dev.entente.app.house.StreamsPart;
import dev.entente.app.house.Verification;
import dev.entente.app.http.ServiceApi;
import dev.entente.extraction.Extractor;
import dev.entente.model.Article;
import dev.entente.model.Ruling;
import dev.entente.model.RulingVerdict;
import dev.entente.registry.embedded.EmbeddedRegistry;
import dev.entente.server.HttpSettings;
import dev.entente.server.webhook.Targets;
import dev.entente.sink.SinkDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Every role on a broker where each logs in and may do what the table grants, and nothing else. */
class PermissionsTest {
    private static final String TEXT =
            "ASTANA, November 5. Armenia and Kazakhstan have elevated relations to the level of strategic partnership.";
    private static final int PARTITIONS = 2;

    @TempDir
    private static Path folder;

    private static Path trust;
    private static Path readersKey;
    private static SecureBroker broker;
    private static EmbeddedRegistry registry;

    @BeforeAll
    static void start() throws Exception {
        var certificates = new Certificates(folder);
        var brokersKey = certificates.key("broker");
        readersKey = certificates.key("entente-reader");
        trust = certificates.trust("broker");
        broker = SecureBroker.start(
                folder.resolve("kafka"),
                brokersKey,
                certificates.trust("broker", "entente-reader"),
                List.of("admin", "entente-topics", "entente-streams", "entente-sink", "entente-operator", "stranger"),
                List.of("entente-publisher", "entente-serve"));
        var admin = new HashMap<String, Object>(SecureBroker.byScram(SecureBroker.ADMIN, trust));
        admin.put("bootstrap.servers", broker.sasl());
        registry = EmbeddedRegistry.onKafka(admin, 0);
        try (var client = Admin.create(admin)) {
            client.createAcls(Grants.all().stream().map(Grants.Grant::binding).toList())
                    .all()
                    .get();
        }
        RecordingAuthorizer.forget();
    }

    @AfterAll
    static void stop() {
        try (var last = broker) {
            registry.close();
        }
    }

    @Test
    void shouldNeedEveryGrantAndNoOther() throws Exception {
        createTopics();
        var streamsCluster = cluster("streams");
        var database = "jdbc:sqlite:" + folder.resolve("entente.db");
        try (var streams = startStreams();
                var http = HttpPart.start(
                        streamsCluster,
                        streams,
                        Optional.empty(),
                        HttpSettings.local("127.0.0.1", 0).with(new Targets(true)));
                var sink = SinkPart.start(cluster("sink"), SinkDatabase.open(database, "", ""));
                var probe = ProbePart.start(cluster("sink"), sink, "127.0.0.1", Optional.of(0));
                var gateway =
                        HttpPart.gateway(cluster("serve"), List.of(http.uri()), HttpSettings.local("127.0.0.1", 0))) {
            publishEverything(http.uri(), gateway.uri());
            await(() -> get(gateway.uri(), "/v1/relationships/ARM/KAZ").contains("STRATEGIC_PARTNERSHIP"));
            await(() -> rows(sink, "SELECT article FROM claim_set WHERE article = 'over-http'") > 0);
            layAsideAndSendBack(sink);
            await(() -> get(http.uri(), "/health/ready").contains("\"status\":\"UP\"}"));
            assertThat(get(probe.uri().orElseThrow(), "/health/ready")).endsWith("\"status\":\"UP\"}");
            assertThat(readByCertificate()).hasSize(3);
            verify(http.uri(), sink);
            await(() -> get(gateway.uri(), "/v1/status").contains("\"entente-sink\":0"));
            await(() -> get(gateway.uri(), "/v1/status").contains("\"since\""));
        }
        beginAnew();

        assertThat(RecordingAuthorizer.denied()).isEmpty();
        var allowed = RecordingAuthorizer.allowed();
        assertThat(Grants.all()).allSatisfy(grant -> assertThat(allowed).anyMatch(grant::covers));
    }

    @Test
    void shouldLetNobodyInWhoDoesNotLogIn() {
        var wrong = new HashMap<>(SecureBroker.byScram("stranger", trust));
        wrong.put("sasl.jaas.config", wrong.get("sasl.jaas.config").replace(SecureBroker.SECRET, "guessed"));

        assertThatThrownBy(() -> describeTopics(cluster(broker.sasl(), wrong)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("Authentication failed");
    }

    @Test
    void shouldLetNobodyDoWhatIsNotGranted() {
        assertThatThrownBy(() -> describeTopics(cluster("stranger")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("uthorization failed");
        RecordingAuthorizer.forget();
    }

    private static void createTopics() {
        var cluster = cluster("topics");
        for (int twice = 0; twice < 2; twice++) {
            describeTopics(cluster);
        }
    }

    private static void describeTopics(Cluster cluster) {
        try (var admin = cluster.admin()) {
            new TopicCreator(admin, Optional.empty()).create(cluster.topics().all());
        }
    }

    private static void publishEverything(URI streams, URI gateway) throws Exception {
        var alert = post(
                gateway,
                "/v1/alerts",
                "{\"id\":\"desk\",\"actor\":\"ARM\",\"webhook\":{\"url\":\"http://127.0.0.1:9\"}}");
        assertThat(alert.statusCode()).as(alert.body()).isEqualTo(201);
        var cluster = cluster("publisher");
        try (var articles = cluster.publisher();
                var rulings = cluster.rulings()) {
            articles.publish(article("over-kafka")).get();
            rulings.publish(Ruling.newBuilder()
                            .setId("r1")
                            .setPair("ARM-KAZ")
                            .setVerdict(RulingVerdict.REJECT)
                            .setClaims(List.of("none"))
                            .setBy("desk")
                            .setReason("tries the way")
                            .build())
                    .get();
        }
        post(streams, "to-streams");
        post(gateway, "over-http");
        rule(gateway);
    }

    /** Records that cannot be taken in, on every topic that has dead letters, and back again. */
    private static void layAsideAndSendBack(SinkPart sink) throws Exception {
        var topics = cluster("publisher").topics();
        var broken = "not Avro".getBytes(StandardCharsets.UTF_8);
        send("publisher", topics.articles().name(), broken);
        send("publisher", topics.rulings().name(), broken);
        send("streams", topics.claims().name(), broken);
        var file = Files.writeString(
                folder.resolve("operator.properties"),
                settings("operator").entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("\n")));
        await(() -> dlq("list", file)
                        .lines()
                        .filter(line -> line.contains("WRONG_MAGIC"))
                        .count()
                == 3);

        assertThat(dlq("redrive", file)).contains("WRONG_MAGIC");

        await(() -> dlq("list", file)
                        .lines()
                        .filter(line -> line.contains("WRONG_MAGIC"))
                        .count()
                == 6);
        assertThat(sink.failure()).isEmpty();
    }

    private static String dlq(String what, Path configuration) {
        var out = new StringWriter();
        var status = new CommandLine(new DlqCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(what, "--config", configuration.toString());
        assertThat(status).as(out.toString()).isZero();
        return out.toString();
    }

    /** The topics of which a consumer that shows its certificate sees a record. */
    private static Set<String> readByCertificate() {
        var cluster = cluster(broker.tls(), SecureBroker.byCertificate(readersKey, trust));
        var properties = cluster.properties();
        properties.put("group.id", "entente-reader-desk");
        properties.put("auto.offset.reset", "earliest");
        var topics = cluster.topics();
        var wanted = Set.of(
                topics.relationshipChanges().name(),
                topics.relationships().name(),
                topics.events().name());
        var seen = new HashSet<String>();
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(wanted);
            var end = Instant.now().plusSeconds(30);
            while (!seen.equals(wanted) && Instant.now().isBefore(end)) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> seen.add(record.topic()));
            }
        }
        return seen;
    }

    /** A ledger that begins anew looks into what it published. */
    private static void beginAnew() throws Exception {
        var settings = new HashMap<String, Object>(SecureBroker.byScram(SecureBroker.ADMIN, trust));
        settings.put("bootstrap.servers", broker.sasl());
        try (var admin = Admin.create(settings)) {
            admin.deleteTopics(List.of("entente-ledger-entente-ledger-store-changelog"))
                    .all()
                    .get();
        }
        assertThatThrownBy(() -> startStreams().close()).hasMessageContaining("set ledger.generation to 1");
    }

    private static StreamsPart startStreams() {
        var cluster = cluster("streams");
        return StreamsPart.start(
                cluster,
                Extractor.load(),
                StreamsPart.settings(configuration("streams"), cluster, folder.resolve("stores"), ""),
                0);
    }

    private static void verify(URI http, SinkPart sink) throws Exception {
        var service = ServiceApi.find(Optional.of(http.toString()), folder);
        var verification = new Verification(cluster("operator"), service, sink.database());
        assertThat(verification.at(Instant.now()).differences()).isEmpty();
    }

    private static void send(String role, String topic, byte[] value) throws Exception {
        try (var producer =
                new KafkaProducer<>(cluster(role).properties(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, "ARM-KAZ".getBytes(StandardCharsets.UTF_8), value))
                    .get();
        }
    }

    private static Article article(String id) {
        return Article.newBuilder().setId(id).setText(TEXT).build();
    }

    private static void post(URI server, String id) throws Exception {
        var answer = post(server, "/v1/articles", "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(id, TEXT));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    private static void rule(URI server) throws Exception {
        var ruling =
                "{\"verdict\":\"REJECT\",\"pair\":\"ARM-KAZ\",\"claims\":[\"none\"],\"by\":\"desk\",\"reason\":\"tries the way\"}";
        await(() -> post(server, "/v1/rulings?unseen=true", ruling).statusCode() == 202);
    }

    private static HttpResponse<String> post(URI server, String path, String json) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.resolve(path))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(json))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static String get(URI server, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString())
                .body();
    }

    private static int rows(SinkPart sink, String sql) throws Exception {
        return sink.database().query(sql).rows().size();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        var end = Instant.now().plusSeconds(60);
        while (!condition.call()) {
            assertThat(Instant.now())
                    .as("still waiting, refused: " + RecordingAuthorizer.denied())
                    .isBefore(end);
            Thread.sleep(200);
        }
    }

    private static Cluster cluster(String role) {
        return Cluster.of(configuration(role));
    }

    private static Cluster cluster(String bootstrap, Map<String, String> kafka) {
        return Cluster.of(configuration(settings(bootstrap, kafka)));
    }

    private static Configuration configuration(String role) {
        return configuration(settings(role));
    }

    private static Configuration configuration(Map<String, String> settings) {
        return Configuration.load(Map.of(), Optional.empty(), Map.of(), settings);
    }

    /** Each role by the way to log in that it uses: PLAIN for those who publish and serve, SCRAM for the others. */
    private static Map<String, String> settings(String role) {
        var user = role.equals("stranger") ? role : "entente-" + role;
        var isPlain = role.equals("publisher") || role.equals("serve");
        return settings(broker.sasl(), isPlain ? SecureBroker.byPlain(user, trust) : SecureBroker.byScram(user, trust));
    }

    private static Map<String, String> settings(String bootstrap, Map<String, String> kafka) {
        var settings = new HashMap<String, String>();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("schema.registry.url", registry.url().toString());
        settings.put("topics.partitions", Integer.toString(PARTITIONS));
        kafka.forEach((key, value) -> settings.put("kafka." + key, value));
        return settings;
    }
}
