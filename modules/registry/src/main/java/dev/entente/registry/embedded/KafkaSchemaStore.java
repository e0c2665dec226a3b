package dev.entente.registry.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log as Confluent's registry keeps it: a compacted topic of one partition, so that it could take over. */
final class KafkaSchemaStore implements SchemaStore {
    static final String TOPIC = "_schemas";

    private static final Logger LOG = LoggerFactory.getLogger(KafkaSchemaStore.class);
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int DELIVERY_TIMEOUT_MS = 15_000;

    private final Producer<String, String> producer;
    private final Supplier<? extends org.apache.kafka.clients.consumer.Consumer<String, String>> consumers;

    KafkaSchemaStore(
            Producer<String, String> producer,
            Supplier<? extends org.apache.kafka.clients.consumer.Consumer<String, String>> consumers) {
        this.producer = producer;
        this.consumers = consumers;
    }

    /** Opens the log on the cluster that these client properties name, and creates the topic where it is missing. */
    static KafkaSchemaStore connect(Map<String, ?> clientProperties) {
        createTopic(clientProperties);
        var writing = new HashMap<String, Object>(clientProperties);
        writing.put(ProducerConfig.ACKS_CONFIG, "all");
        writing.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        writing.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        writing.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MS);
        writing.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MS);
        writing.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, DELIVERY_TIMEOUT_MS);
        var reading = new HashMap<String, Object>(clientProperties);
        reading.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        reading.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaSchemaStore(
                new KafkaProducer<>(writing, new StringSerializer(), new StringSerializer()),
                () -> new KafkaConsumer<>(reading, new StringDeserializer(), new StringDeserializer()));
    }

    @Override
    public void replay(Consumer<StoredRecord> reader) {
        try (var consumer = consumers.get()) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            long end = consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
            while (consumer.position(PARTITION) < end) {
                consumer.poll(POLL).forEach(entry -> read(entry).ifPresent(reader));
            }
        }
    }

    @Override
    public void append(List<StoredRecord> records) {
        var pending = records.stream()
                .map(StoreFormat::write)
                .map(entry -> new ProducerRecord<>(
                        TOPIC, PARTITION.partition(), entry.key(), entry.value().orElse(null)))
                .<Future<?>>map(producer::send)
                .toList();
        pending.forEach(KafkaSchemaStore::await);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }

    private static Optional<StoredRecord> read(ConsumerRecord<String, String> entry) {
        try {
            return entry.key() == null
                    ? Optional.empty()
                    : StoreFormat.read(entry.key(), Optional.ofNullable(entry.value()));
        } catch (IOException e) {
            LOG.warn("Passing over the record at offset {} of {}: {}", entry.offset(), TOPIC, e.getMessage());
            return Optional.empty();
        }
    }

    private static void createTopic(Map<String, ?> clientProperties) {
        var topic = new NewTopic(TOPIC, Optional.of(1), Optional.empty())
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
        try (var admin = Admin.create(new HashMap<>(clientProperties))) {
            await(admin.createTopics(List.of(topic)).all().toCompletionStage().toCompletableFuture());
        } catch (TopicExistsException e) {
            LOG.debug("{} is there already", TOPIC);
        }
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known
                    ? known
                    : new KafkaException("Writing to " + TOPIC + " failed", e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
