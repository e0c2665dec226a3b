package dev.entente.server.topic;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records that cannot be decoded: passed over, logged and counted, so that one does not hold up those after it. */
public final class Undecodable {
    private static final Logger LOG = LoggerFactory.getLogger(Undecodable.class);

    private final LongAdder count = new LongAdder();

    /** Polls; nothing where the next record cannot be decoded, and the consumer stands after it. */
    public <K, V> ConsumerRecords<K, V> passOver(Consumer<K, V> consumer, Duration timeout) {
        try {
            return consumer.poll(timeout);
        } catch (RecordDeserializationException e) {
            LOG.error(
                    "The record at {}, offset {}, cannot be decoded and is passed over: is its schema registered?",
                    e.topicPartition(),
                    e.offset(),
                    e);
            consumer.seek(e.topicPartition(), e.offset() + 1);
            count.increment();
            return ConsumerRecords.empty();
        }
    }

    /** How many times a record was passed over. */
    public long count() {
        return count.sum();
    }
}
