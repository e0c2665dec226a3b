package dev.entente.streams.runtime;

import dev.entente.streams.Tally;
import dev.entente.streams.error.DeadLetters;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.GroupProtocol;
import org.apache.kafka.streams.StreamsConfig;

/**
 * How an application runs: our defaults, and over them whatever Kafka keys the operator gives.
 *
 * @param bootstrapServers the brokers
 * @param stateDir folder of the local stores
 * @param endpoint host and port at which this instance answers queries, told to the others; empty for none
 * @param threads stream threads for each application
 * @param protocol who assigns the tasks: the members by Kafka's classic protocol, or the brokers by KIP-1071
 * @param overrides Kafka's own keys, as {@link StreamsConfig} has them; they win over everything here
 */
public record StreamsSettings(
        String bootstrapServers,
        Path stateDir,
        String endpoint,
        int threads,
        GroupProtocol protocol,
        Map<String, Object> overrides) {

    public StreamsSettings {
        overrides = Map.copyOf(overrides);
    }

    /** The same for an instance that is the only one: there is nobody to stand by. */
    public StreamsSettings alone() {
        var alone = new HashMap<>(overrides);
        alone.putIfAbsent(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, 0);
        return new StreamsSettings(bootstrapServers, stateDir, endpoint, threads, protocol, alone);
    }

    /** Kafka's own configuration of an application. */
    public Properties properties(String applicationId, String deadLetterTopic, Tally tally) {
        var all = new Properties();
        all.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        all.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        all.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        all.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        if (!endpoint.isEmpty()) {
            all.put(StreamsConfig.APPLICATION_SERVER_CONFIG, endpoint);
        }
        all.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        all.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 200);
        all.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        all.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        all.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 8L << 20);
        all.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
        all.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
        all.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, deadLetterTopic);
        all.put(Tally.CONFIG, tally);
        if (protocol == GroupProtocol.STREAMS) {
            // The brokers say how many stand by and when an instance is dead: settings of the group, not ours.
            all.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, GroupProtocol.STREAMS.name);
        } else {
            failOverFast(all);
        }
        all.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 5_000);
        keepUp(all);
        all.putAll(overrides);
        return all;
    }

    /** A dead instance is noticed after six seconds, and its open transaction bars nobody for more than five. */
    private static void failOverFast(Properties all) {
        all.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, 1);
        all.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 6_000);
        all.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 1_500);
    }

    private static void keepUp(Properties all) {
        all.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        all.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 128 << 10);
        all.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5);
        // A dead letter is its article and the headers that say why.
        all.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), 16 << 20);
        all.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG), 8 << 20);
        all.put(StreamsConfig.topicPrefix(TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG), "0.1");
    }
}
