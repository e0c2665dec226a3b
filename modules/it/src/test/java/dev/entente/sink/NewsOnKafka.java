package dev.entente.sink;

import dev.entente.app.broker.EmbeddedBroker;
import dev.entente.app.broker.TopicCreator;
import dev.entente.model.Topics;
import dev.entente.model.fault.Failpoint;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Random news on a real broker, written in transactions of which some are aborted, and what SQL should say of it. */
final class NewsOnKafka implements AutoCloseable {
    static final Topics TOPICS = Topics.withPartitions(2);
    private static final Map<String, String> NAMES = Map.of("ARM", "Armenia");

    private final EmbeddedBroker broker;
    private final RandomNews news;
    private final Random random;
    private final KafkaProducer<byte[], byte[]> producer;

    private NewsOnKafka(EmbeddedBroker broker, long seed) {
        this.broker = broker;
        this.news = new RandomNews(seed, TOPICS);
        this.random = new Random(seed);
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "news"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    static NewsOnKafka start(Path directory, long seed) {
        var broker = EmbeddedBroker.start(directory, 0);
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            new TopicCreator(admin, Optional.empty()).create(TOPICS.all());
        }
        return new NewsOnKafka(broker, seed);
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** Writes about this many records more. */
    void publish(int count) {
        var log = news.fill(new FakeLog(TOPICS.claims().partitions(), reader().topics()), count);
        for (var records = log.inOrder(); !records.isEmpty(); ) {
            var some = records.subList(0, Math.min(records.size(), 1 + random.nextInt(16)));
            producer.beginTransaction();
            some.forEach(record -> producer.send(
                    new ProducerRecord<>(record.topic(), record.partition(), record.key(), record.value())));
            if (random.nextInt(10) == 0) {
                producer.abortTransaction();
            } else {
                producer.commitTransaction();
            }
            records = records.subList(some.size(), records.size());
        }
    }

    /** Writes what a careful clerk would: every committed record, one after the other, each by itself. */
    void writeOracle(SinkDatabase oracle) throws SQLException {
        oracle.migrate();
        var properties = consumerConfig("oracle");
        properties.put("isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var ends = consumer.endOffsets(partitions());
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    var partition = new TopicPartition(record.topic(), record.partition());
                    var batch = reader().read(new ConsumerRecords<>(Map.of(partition, List.of(record)), Map.of()));
                    oracle.transaction(session -> {
                        new BatchWriter(NAMES).write(session, batch);
                        return null;
                    });
                }
            }
            oracle.transaction(session -> {
                new Positions(session).create(ends, TopicIds.ask(properties).of(reader().topics()));
                return null;
            });
        }
    }

    /** Next offset after all that is committed, by topic and partition joined by a hyphen. */
    Map<String, Long> ends() {
        var properties = consumerConfig("ends");
        properties.put("isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var ends = new TreeMap<String, Long>();
            consumer.endOffsets(partitions()).forEach((partition, end) -> ends.put(partition.toString(), end));
            return ends;
        }
    }

    /** A sink that reads few records at a time, so that there are many transactions. */
    Sink sink(SinkDatabase database, String group) {
        return sink(consumerConfig(group), database, Failpoint.Plan.NOTHING);
    }

    static Sink sink(Properties config, SinkDatabase database, Failpoint.Plan faults) {
        return new Sink(
                SinkConsumer.open(config),
                TopicIds.ask(config),
                reader(),
                new BatchWriter(NAMES),
                database,
                Handover.toThread("writer"),
                new Backoff(Duration.ofMillis(20), Duration.ofMillis(500)),
                faults);
    }

    static Properties consumerConfig(String bootstrapServers, String group) {
        var config = new Properties();
        config.setProperty("bootstrap.servers", bootstrapServers);
        config.setProperty("group.id", group);
        config.setProperty("max.poll.records", "8");
        config.setProperty("enable.auto.commit", "false");
        config.setProperty("session.timeout.ms", "6000");
        config.setProperty("heartbeat.interval.ms", "300");
        return config;
    }

    @Override
    public void close() {
        producer.close();
        broker.close();
    }

    private Properties consumerConfig(String group) {
        return consumerConfig(bootstrapServers(), group);
    }

    private static BatchReader reader() {
        return new BatchReader(TOPICS, AvroBinary.deserializers());
    }

    private static List<TopicPartition> partitions() {
        return reader().topics().stream()
                .flatMap(topic -> IntStream.range(0, TOPICS.claims().partitions())
                        .mapToObj(partition -> new TopicPartition(topic, partition)))
                .toList();
    }
}
