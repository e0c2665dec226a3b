package dev.entente.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.app.config.Configuration;
import dev.entente.app.house.DataDirectory;
import dev.entente.app.house.House;
import dev.entente.app.house.Progress;
import dev.entente.model.Article;
import dev.entente.model.RelationshipChange;
import dev.entente.model.Ruling;
import dev.entente.model.Topic;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The whole house on a real broker in this process, and the plain clients that anybody has. */
final class HouseFixture implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final HttpClient client = HttpClient.newHttpClient();
    private final House house;

    private HouseFixture(House house) {
        this.house = house;
    }

    /** Starts the house on a data directory, on free ports. */
    static HouseFixture start(Path data) {
        return start(data, Map.of());
    }

    /** The same with these settings. */
    static HouseFixture start(Path data, Map<String, String> settings) {
        var options = new TreeMap<>(Map.of("topics.partitions", "4", "http.port", "0"));
        options.putAll(settings);
        options.put("data.dir", data.toString());
        return new HouseFixture(House.start(
                Configuration.load(Map.of(), Optional.empty(), Map.of(), options),
                new DataDirectory(data),
                new Progress(new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))));
    }

    /** The five seeds, in the order of their names. */
    static List<Article> seeds() {
        return Seeds.all();
    }

    /** Writes articles as any producer would, and waits until all of them have gone all the way. */
    void publish(List<Article> articles) throws Exception {
        var topic = house.cluster().topics().articles();
        try (var serde = house.cluster().serdes().forTopic(topic);
                var producer =
                        new KafkaProducer<>(house.cluster().properties(), new StringSerializer(), serde.serializer())) {
            for (var article : articles) {
                producer.send(new ProducerRecord<>(topic.name(), article.getId(), article))
                        .get();
            }
        }
        drain();
    }

    /** Writes a ruling, and waits until it has gone all the way. */
    void rule(Ruling ruling) throws Exception {
        try (var publisher = house.cluster().rulings()) {
            publisher.publish(ruling).get();
        }
        drain();
    }

    /** Writes bytes under the articles' topic, whatever they are. */
    void publishBytes(Integer partition, byte[] key, byte[] value) throws Exception {
        try (var producer = new KafkaProducer<>(
                house.cluster().properties(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            house.cluster().topics().articles().name(), partition, key, value))
                    .get();
        }
        drain();
    }

    /** Waits until everything written has gone all the way. */
    void drain() throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        try (var drain = house.drain()) {
            while (!drain.isDry()) {
                house.failure().ifPresent(failure -> {
                    throw failure;
                });
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError("Not everything had gone all the way after " + PATIENCE);
                }
                Thread.sleep(100);
            }
        }
    }

    /** What the topics say. */
    Log log() {
        return new Log(house.cluster());
    }

    /** All that is in a topic. */
    <T extends SpecificRecord> List<ConsumerRecord<String, T>> read(Topic<T> topic) {
        return log().read(topic);
    }

    /** The same, read in another way. */
    <T> List<ConsumerRecord<String, T>> read(Topic<?> topic, Deserializer<T> values) {
        return log().read(topic, values);
    }

    /** Each pair's state hash, as its topic has it. */
    Map<String, String> hashes() {
        return log().hashes();
    }

    /** The ids of all changes. */
    List<String> changeIds() {
        return log().changes().stream().map(RelationshipChange::getId).sorted().toList();
    }

    /** A JSON document over HTTP. */
    JsonNode get(String path) throws Exception {
        return get(path, 200);
    }

    /** What is wrong with a request. */
    JsonNode problem(String path) throws Exception {
        return get(path, 400);
    }

    /** A request that carries JSON, or nothing where it is empty, and what is answered. */
    HttpResponse<String> send(String method, String path, String json) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(house.http() + path))
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .header("Content-Type", "application/json");
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private JsonNode get(String path, int status) throws Exception {
        var answer = send("GET", path, "");
        if (answer.statusCode() != status) {
            throw new AssertionError("GET %s: %d %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }

    /** The rows of a query, each as its values joined by blanks. */
    List<String> rows(String sql) throws SQLException {
        return house.database().query(sql).rows().stream()
                .map(row -> String.join(" ", row.stream().map(String::valueOf).toList()))
                .toList();
    }

    dev.entente.model.Topics topics() {
        return house.cluster().topics();
    }

    House house() {
        return house;
    }

    @Override
    public void close() {
        house.close();
    }
}
