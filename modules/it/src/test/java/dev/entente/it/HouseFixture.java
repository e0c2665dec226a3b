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
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
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
        var options = new TreeMap<>(settings);
        options.putAll(Map.of("data.dir", data.toString(), "http.port", "0", "topics.partitions", "4"));
        return new HouseFixture(House.start(
                Configuration.load(Map.of(), Optional.empty(), Map.of(), options),
                new DataDirectory(data),
                new Progress(new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))));
    }

    /** The five seeds, in the order of their names. */
    static List<Article> seeds() {
        try (var files = Files.list(Path.of("..", "..", "seeds"))) {
            return files.sorted().map(HouseFixture::seed).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** All that a plain consumer of committed records reads from a topic. */
    <T extends SpecificRecord> List<ConsumerRecord<String, T>> read(Topic<T> topic) {
        return read(topic, house.cluster().serdes().forTopic(topic).deserializer());
    }

    /** The same, read in another way. */
    <T> List<ConsumerRecord<String, T>> read(Topic<?> topic, Deserializer<T> values) {
        var properties = house.cluster().properties();
        properties.put("isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), values)) {
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

    /** The ids of all changes, those of a pair in order. */
    List<String> changeIds() {
        return read(topics().relationshipChanges()).stream()
                .map(ConsumerRecord::value)
                .map(RelationshipChange::getId)
                .sorted()
                .toList();
    }

    /** Each pair's state hash, as its topic has it. */
    Map<String, String> hashes() {
        var hashes = new TreeMap<String, String>();
        read(topics().relationships())
                .forEach(record -> hashes.put(record.key(), record.value().getHash()));
        return hashes;
    }

    /** A JSON document over HTTP. */
    JsonNode get(String path) throws Exception {
        return get(path, 200);
    }

    /** What is wrong with a request. */
    JsonNode problem(String path) throws Exception {
        return get(path, 400);
    }

    private JsonNode get(String path, int status) throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(house.http() + path)).build(), BodyHandlers.ofString());
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

    private static Article seed(Path file) {
        try {
            return Article.newBuilder()
                    .setId(file.getFileName().toString().replaceFirst("\\.txt$", ""))
                    .setText(Files.readString(file))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
