package dev.entente.sink;

import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The consumer as the sink needs it. */
final class SinkConsumer {
    private SinkConsumer() {}

    /** A consumer with these settings, except for those that exactly once depends on. */
    static Consumer<byte[], byte[]> open(Properties given) {
        var config = new Properties();
        config.putAll(given);
        config.putIfAbsent(ConsumerConfig.GROUP_ID_CONFIG, Sink.GROUP);
        config.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "10000");
        // The same partitions of all topics go to one member, for they all have equally many.
        config.putIfAbsent(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName());
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        // A position that Kafka no longer has is an error, not a reason to leave records out.
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
