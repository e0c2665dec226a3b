package dev.entente.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.app.command.DlqCommand;
import dev.entente.model.Article;
import dev.entente.model.GeneratedClasses;
import dev.entente.streams.Placement;
import dev.entente.streams.error.DeadLetters;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Whatever anybody writes to the articles' topic: laid aside with its cause, counted once, and the next one is read.
 */
class PoisonTest {
    private static final int HEADER = 5;
    private static final int TWENTY_MB = 20 << 20;

    @TempDir
    private Path data;

    private HouseFixture house;

    @BeforeEach
    void start() {
        GeneratedClasses.trust();
        house = HouseFixture.start(data);
    }

    @AfterEach
    void stop() {
        house.close();
    }

    @Test
    void shouldLayEveryKindOfPoisonAsideAndReadWhatComesAfterIt() throws Exception {
        var seed = HouseFixture.seeds().get(0);
        var good = bytes(seed);
        var key = seed.getId().getBytes(StandardCharsets.UTF_8);

        house.publishBytes(null, utf8("wrong-magic"), utf8("this is not Avro"));
        house.publishBytes(null, utf8("unknown-schema"), withSchema(good, 99_999));
        house.publishBytes(null, utf8("truncated"), Arrays.copyOf(good, good.length - 1));
        house.publishBytes(null, utf8("header-alone"), Arrays.copyOf(good, 3));
        house.publishBytes(null, utf8("huge-length"), hugeLength(good));
        house.publishBytes(null, utf8("invalid-text"), invalidText(good));
        house.publishBytes(0, null, good);
        house.publishBytes(null, new byte[] {(byte) 0xC3, 0x28}, good);
        house.publishBytes(null, utf8("another-id"), good);
        house.publishBytes(elsewhere(seed.getId()), key, good);
        house.publish(HouseFixture.seeds());

        assertThat(causes())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "WRONG_MAGIC", 1L,
                        "UNKNOWN_SCHEMA", 1L,
                        "TRUNCATED", 2L,
                        "OVERSIZED_LENGTH", 1L,
                        "INVALID_UTF8", 1L,
                        "NULL_KEY", 1L,
                        "INVALID_KEY", 2L,
                        "MISROUTED", 1L));
        assertThat(counted()).containsExactlyInAnyOrderEntriesOf(causes());
        assertThat(letters()).allSatisfy(letter -> {
            assertThat(header(letter, DeadLetters.TOPIC)).isEqualTo("entente.articles");
            assertThat(header(letter, DeadLetters.PARTITION)).matches("[0-3]");
            assertThat(header(letter, DeadLetters.OFFSET)).matches("\\d+");
            assertThat(header(letter, DeadLetters.MESSAGE)).isNotBlank();
            assertThat(header(letter, DeadLetters.STACK)).matches("[0-9a-f]{8}");
        });
        assertThat(house.hashes()).containsKeys("ARM-KAZ", "AZE-KAZ", "ARM-AZE");
    }

    @Test
    void shouldReadOnceWhatIsSentBackWhenItsCauseIsMended() throws Exception {
        var seed = HouseFixture.seeds().get(0);
        var good = bytes(seed);
        int unknown = unusedSchemaId();
        house.publishBytes(null, utf8(seed.getId()), withSchema(good, unknown));
        house.publishBytes(null, utf8("hopeless"), utf8("this is not Avro"));
        assertThat(house.hashes()).isEmpty();

        register(withAnotherDoc(Article.getClassSchema()), unknown);
        dlq("redrive", "--cause", "UNKNOWN_SCHEMA");
        house.drain();
        var changes = house.changeIds();
        dlq("redrive");
        house.drain();

        assertThat(changes).isNotEmpty();
        assertThat(house.hashes()).containsKey("ARM-KAZ");
        assertThat(house.changeIds()).isEqualTo(changes);
        // What is hopeless dies once more, and is laid aside once more; what was mended does not.
        assertThat(causes()).containsExactlyInAnyOrderEntriesOf(Map.of("UNKNOWN_SCHEMA", 1L, "WRONG_MAGIC", 2L));
    }

    @Test
    void shouldRefuseAnArticleOfTwentyMegabytesAtEveryDoor() throws Exception {
        var large = Article.newBuilder()
                .setId("large")
                .setText("Armenia and Kazakhstan signed a treaty. ".repeat(TWENTY_MB / 40))
                .build();

        assertThatThrownBy(() -> house.publish(List.of(large))).hasCauseInstanceOf(RecordTooLargeException.class);
        assertThat(post(large.getText())).isEqualTo(413);
        // Compressed it is small, and so the broker takes it from a producer that lets it pass.
        publishCompressed(large);
        house.publish(HouseFixture.seeds());

        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(header(letter, DeadLetters.CAUSE)).isEqualTo("OVERSIZED");
            assertThat(header(letter, DeadLetters.MESSAGE)).contains("cut it");
            assertThat(letter.key()).isEqualTo("large");
            assertThat(letter.value()).isNull();
        });
        assertThat(dlq("redrive")).contains("0 sent back", "1 cannot go back");
        assertThat(house.hashes()).containsKey("ARM-KAZ");
    }

    private Map<String, Long> causes() {
        return letters().stream()
                .collect(Collectors.groupingBy(letter -> header(letter, DeadLetters.CAUSE), Collectors.counting()));
    }

    private Map<String, Long> counted() throws Exception {
        return Metrics.scrape(house.house().http()).stream()
                .filter(sample -> sample.name().equals("entente_dead_letters_total") && sample.value() > 0)
                .collect(Collectors.toMap(sample -> sample.label("cause"), sample -> (long) sample.value()));
    }

    private List<ConsumerRecord<String, byte[]>> letters() {
        return house.read(house.topics().articlesDlq(), new ByteArrayDeserializer());
    }

    private String dlq(String... arguments) {
        var said = new StringWriter();
        var command = new java.util.ArrayList<>(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        var status = new CommandLine(new DlqCommand())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(command.toArray(String[]::new));
        assertThat(status).as(said.toString()).isZero();
        return said.toString();
    }

    private byte[] bytes(Article article) {
        var topic = house.topics().articles();
        try (var serde = house.house().cluster().serdes().forTopic(topic)) {
            return serde.serializer().serialize(topic.name(), article);
        }
    }

    private void publishCompressed(Article article) throws Exception {
        var properties = house.house().cluster().properties();
        properties.put("compression.type", "gzip");
        properties.put("max.request.size", TWENTY_MB * 2);
        properties.put("buffer.memory", TWENTY_MB * 4);
        try (var producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(house.topics().articles().name(), utf8(article.getId()), bytes(article)))
                    .get();
        }
        house.drain();
    }

    private int post(String text) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(house.house().http() + "/v1/articles"))
                                .header("Content-Type", "text/plain")
                                .POST(HttpRequest.BodyPublishers.ofString(text))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private int unusedSchemaId() throws Exception {
        return registry("/schemas/ids/1?fetchMaxId=true", "").path("maxId").asInt() + 1;
    }

    private void register(Schema schema, int id) throws Exception {
        var mapper = new com.fasterxml.jackson.databind.ObjectMapper();
        var body = mapper.writeValueAsString(Map.of("schema", schema.toString()));
        assertThat(registry("/subjects/entente.articles-value/versions", body)
                        .path("id")
                        .asInt())
                .isEqualTo(id);
    }

    private com.fasterxml.jackson.databind.JsonNode registry(String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(
                URI.create(house.house().cluster().registry().orElseThrow() + path));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/vnd.schemaregistry.v1+json")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        }
        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new com.fasterxml.jackson.databind.ObjectMapper().readTree(answer.body());
    }

    /** As others may have written it: the same fields, and something more to say of them. */
    private static Schema withAnotherDoc(Schema schema) {
        return new Schema.Parser().parse(schema.toString().replaceFirst("\"doc\":\"", "\"doc\":\"Somebody else's: "));
    }

    private int elsewhere(String key) {
        int partitions = house.topics().articles().partitions();
        return (Placement.partition(key, partitions) + 1) % partitions;
    }

    private static byte[] withSchema(byte[] good, int id) {
        var bytes = good.clone();
        ByteBuffer.wrap(bytes).putInt(1, id);
        return bytes;
    }

    /** The first field, a string, says that it has some hundreds of gigabytes. */
    private static byte[] hugeLength(byte[] good) {
        var bytes = good.clone();
        Arrays.fill(bytes, HEADER, HEADER + 5, (byte) 0xFF);
        bytes[HEADER + 5] = 0x0F;
        return bytes;
    }

    private static byte[] invalidText(byte[] good) {
        var bytes = good.clone();
        bytes[HEADER + 1] = (byte) 0xFF;
        return bytes;
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
