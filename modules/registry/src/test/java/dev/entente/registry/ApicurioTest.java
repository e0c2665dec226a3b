package dev.entente.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.model.Article;
import dev.entente.model.Topics;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Our client and serdes against another maker's registry, which the profile full fetches. */
@Tag("full")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApicurioTest {
    private static final String TOPIC = Topics.standard().articles().name();
    private static final Duration START = Duration.ofSeconds(90);

    private Process server;
    private String url;
    private RegistryClient registry;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        int port = freePort();
        url = "http://127.0.0.1:" + port + "/apis/ccompat/v7";
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + port,
                        "-jar",
                        jar().toString())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "apicurio.log").toFile())
                .start();
        awaitAnswer();
        registry = RegistryClient.of(RegistryConfig.of(settings()));
    }

    @AfterAll
    void stop() throws InterruptedException {
        server.destroy();
        server.waitFor();
    }

    @Test
    void shouldCarryRecordsThere() {
        var serde = serde(Map.of());

        var bytes = serde.serializer().serialize(TOPIC, Articles.full());

        assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isEqualTo(Articles.full());
        var registered = registry.latest(TOPIC + "-value");
        assertThat(registered.id()).isEqualTo(WireFormat.schemaId(TOPIC, bytes));
        assertThat(registered.schema()).isEqualTo(PlainSchema.of(Article.getClassSchema()));
        assertThat(registry.subjects()).contains(TOPIC + "-value");
    }

    @Test
    void shouldFindWhatIsRegisteredWithoutRegistering() {
        int id = registry.register("found-value", PlainSchema.of(Article.getClassSchema()));
        var serde = serde(Map.of(RegistryConfig.AUTO_REGISTER, false));

        assertThat(WireFormat.schemaId("found", serde.serializer().serialize("found", Articles.brief())))
                .isEqualTo(id);
        assertThatThrownBy(() -> serde.serializer().serialize("missing", Articles.brief()))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.isNotFound()).isTrue());
    }

    @Test
    void shouldReadANewerWriter() {
        var newer = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"Article\",\"namespace\":\"dev.entente.model\",\"fields\":["
                        + "{\"name\":\"text\",\"type\":\"string\"},{\"name\":\"score\",\"type\":\"int\",\"default\":0},"
                        + "{\"name\":\"id\",\"type\":\"string\"}]}");
        registry.register("newer-value", newer);
        var serde = serde(Map.of(RegistryConfig.USE_LATEST, true));

        assertThat(serde.deserializer().deserialize("newer", serde.serializer().serialize("newer", Articles.brief())))
                .isEqualTo(Articles.brief());
    }

    @Test
    void shouldTellAnUnknownSchemaFromAnOutage() {
        var deserializer = serde(Map.of()).deserializer();

        assertThatThrownBy(() -> deserializer.deserialize(TOPIC, WireFormat.header(987_654)))
                .isInstanceOfSatisfying(
                        PoisonRecordException.class,
                        e -> assertThat(e.causeCode()).isEqualTo(PoisonRecordException.Cause.UNKNOWN_SCHEMA));
    }

    @Test
    void shouldBeToldOfAnIncompatibleSchema() throws IOException, InterruptedException {
        registry.register("strict-value", Schema.create(Schema.Type.STRING));
        put("/config/strict-value", "{\"compatibility\":\"FULL\"}");

        assertThat(registry.isCompatible("strict-value", Schema.create(Schema.Type.INT)))
                .isFalse();
        assertThatThrownBy(() -> registry.register("strict-value", Schema.create(Schema.Type.INT)))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.status()).isEqualTo(409));
    }

    private void put(String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", RegistryTransport.MEDIA_TYPE)
                .PUT(BodyPublishers.ofString(body))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    private Serde<Article> serde(Map<String, Object> more) {
        var settings = new HashMap<>(settings());
        settings.putAll(more);
        var serde = new AvroSerde<>(Article.class);
        serde.configure(settings, false);
        return serde;
    }

    private Map<String, Object> settings() {
        return Map.of(RegistryConfig.URL, url);
    }

    private void awaitAnswer() throws InterruptedException {
        var asking =
                RegistryClient.of(RegistryConfig.of(Map.of(RegistryConfig.URL, url, RegistryConfig.MAX_RETRIES, 0)));
        long deadline = System.nanoTime() + START.toNanos();
        while (true) {
            try {
                asking.subjects();
                return;
            } catch (RegistryUnavailableException | RegistryException e) {
                if (!server.isAlive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException("Apicurio does not start: see target/apicurio.log", e);
                }
                Thread.sleep(200);
            }
        }
    }

    private static Path jar() throws IOException {
        var home = System.getProperty("apicurio.home");
        if (home == null) {
            throw new IllegalStateException("Set apicurio.home to Apicurio's folder, or run with -Pfull");
        }
        try (Stream<Path> files = Files.list(Path.of(home))) {
            return files.filter(file -> file.toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No Apicurio in " + home));
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
