package dev.entente.sink;

import java.time.Duration;
import java.util.Collection;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;

/** A consumer of a {@link FakeLog} that honours seeks, pauses and markers. */
final class LogConsumer extends MockConsumer<byte[], byte[]> {
    private final FakeLog log;
    private final IntSupplier limit;

    LogConsumer(FakeLog log, IntSupplier limit) {
        super("none");
        this.log = log;
        this.limit = limit;
        updateBeginningOffsets(log.partitions().stream().collect(Collectors.toMap(it -> it, it -> 0L)));
    }

    /** The group gives it these partitions in its next poll. */
    LogConsumer assignNext(Collection<TopicPartition> partitions) {
        schedulePollTask(() -> rebalance(partitions));
        return this;
    }

    @Override
    public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        for (var partition : assignment()) {
            if (!paused().contains(partition)) {
                log.from(partition, position(partition), limit.getAsInt()).forEach(this::addRecord);
            }
        }
        var records = super.poll(timeout);
        for (var partition : assignment()) {
            if (!paused().contains(partition)) {
                seek(partition, log.beyondMarkers(partition, position(partition)));
            }
        }
        return records;
    }
}
