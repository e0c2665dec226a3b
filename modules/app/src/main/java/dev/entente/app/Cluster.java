package dev.entente.app;

import dev.entente.app.config.Configuration;
import dev.entente.app.config.Settings;
import dev.entente.model.Topic;
import dev.entente.model.Topics;
import dev.entente.registry.ValueSerdes;
import dev.entente.server.feed.AlertPublisher;
import dev.entente.server.feed.ArticlePublisher;
import dev.entente.server.feed.RulingPublisher;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The Kafka that a run speaks to: where brokers and registry are, the topics, and the operator's own client keys.
 *
 * @param bootstrapServers the brokers
 * @param registry address of the schema registry; absent for work that needs none
 * @param topics the topics, as many partitions as configured
 * @param kafka Kafka's own keys and those of its serdes; they win over ours
 */
public record Cluster(String bootstrapServers, Optional<String> registry, Topics topics, Map<String, Object> kafka) {
    private static final int CONNECT_TIMEOUT_MS = 5_000;

    public Cluster {
        kafka = Map.copyOf(kafka);
    }

    /**
     * Finds the brokers in the configuration, or else those of the service on the data directory.
     *
     * @throws Failure if neither names any, or none answers
     */
    public static Cluster of(Configuration configuration) {
        var cluster = named(configuration);
        cluster.silence().ifPresent(why -> {
            throw new Failure("No Kafka broker answers at %s (%s): start it, or name another with --bootstrap"
                    .formatted(cluster.bootstrapServers, why));
        });
        return cluster;
    }

    /**
     * The same, whether they answer or not.
     *
     * @throws Failure if neither names any
     */
    public static Cluster named(Configuration configuration) {
        var data = Path.of(configuration.get(Settings.DATA_DIR));
        var given = configuration.find(Settings.BOOTSTRAP_SERVERS);
        var service = given.isPresent() ? Optional.<RunningService>empty() : RunningService.find(data);
        var bootstrap = given.or(() -> service.map(RunningService::bootstrapServers))
                .orElseThrow(() -> new Failure(
                        "No service runs on data directory %s: start one with entente up, or name brokers with --bootstrap"
                                .formatted(data.toAbsolutePath().normalize())));
        return new Cluster(
                bootstrap,
                configuration.find(Settings.SCHEMA_REGISTRY_URL).or(() -> service.map(RunningService::registry)),
                Topics.withPartitions(configuration.get(Settings.TOPICS_PARTITIONS)),
                configuration.kafka());
    }

    /** A consumer of a topic's committed records, without a group. */
    public <T extends SpecificRecord> Consumer<String, T> consumer(Topic<T> topic) {
        return new KafkaConsumer<>(
                consumerProperties(),
                new StringDeserializer(),
                serdes().forTopic(topic).deserializer());
    }

    /** A consumer of a topic's committed records in a group, which commits what it is told to. */
    public <T extends SpecificRecord> Consumer<String, T> consumer(Topic<T> topic, String group) {
        var properties = consumerProperties();
        properties.put("group.id", group);
        return new KafkaConsumer<>(
                properties, new StringDeserializer(), serdes().forTopic(topic).deserializer());
    }

    /** A consumer of any topics' committed records as bytes, without a group. */
    public Consumer<byte[], byte[]> rawConsumer() {
        return new KafkaConsumer<>(consumerProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> consumerProperties() {
        var properties = properties();
        properties.put("isolation.level", "read_committed");
        properties.put("enable.auto.commit", false);
        properties.put("auto.offset.reset", "earliest");
        return properties;
    }

    /** The same with this registry. */
    public Cluster withRegistry(String url) {
        return new Cluster(bootstrapServers, Optional.of(url), topics, kafka);
    }

    /** What every client is configured with. */
    public Map<String, Object> properties() {
        var properties = new HashMap<>(kafka);
        properties.put("bootstrap.servers", bootstrapServers);
        registry.ifPresent(url -> properties.put("schema.registry.url", url));
        return properties;
    }

    /** A client for topics and settings, which gives up after seconds rather than minutes. */
    public Admin admin() {
        var properties = properties();
        properties.putIfAbsent("request.timeout.ms", 10_000);
        properties.putIfAbsent("default.api.timeout.ms", 15_000);
        try {
            return Admin.create(properties);
        } catch (KafkaException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw new Failure("No client for the brokers at %s: %s".formatted(bootstrapServers, cause.getMessage()), e);
        }
    }

    /**
     * The serdes of the topics' values.
     *
     * @throws Failure if no registry is named
     */
    public ValueSerdes serdes() {
        if (registry.isEmpty()) {
            throw new Failure("No schema registry is named: give its address with --registry, or as %s"
                    .formatted(Settings.SCHEMA_REGISTRY_URL.key()));
        }
        return ValueSerdes.of(properties());
    }

    /** The door for articles. */
    public ArticlePublisher publisher() {
        var articles = topics.articles();
        return ArticlePublisher.connect(
                properties(), articles, serdes().forTopic(articles).serializer());
    }

    /** The door for rulings. */
    public RulingPublisher rulings() {
        var rulings = topics.rulings();
        return RulingPublisher.connect(
                properties(), rulings, serdes().forTopic(rulings).serializer());
    }

    /** The door for alerts. */
    public AlertPublisher alerts() {
        var alerts = topics.alerts();
        return AlertPublisher.connect(
                properties(), alerts, serdes().forTopic(alerts).serializer());
    }

    /**
     * Why no broker can be reached, in the words of each attempt; nothing where one can. Ask before Kafka's clients do:
     * they would keep on asking, and say so once a second, for a minute.
     */
    public Optional<String> silence() {
        var refusals = new ArrayList<String>();
        for (var server : bootstrapServers.split("\\s*,\\s*", -1)) {
            var colon = server.lastIndexOf(':');
            var address =
                    new InetSocketAddress(server.substring(0, colon), Integer.parseInt(server.substring(colon + 1)));
            try (var socket = new Socket()) {
                socket.connect(address, CONNECT_TIMEOUT_MS);
                return Optional.empty();
            } catch (IOException e) {
                refusals.add(e instanceof UnknownHostException ? "unknown host" : e.getMessage());
            }
        }
        return Optional.of(String.join(", ", refusals));
    }
}
