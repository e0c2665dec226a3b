package dev.entente.evaluation.sink;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;

/** A consumer of records in memory, so that a broker's speed is not measured along. */
final class MemoryConsumer extends MockConsumer<byte[], byte[]> {
    private static final int RECORDS = 10_000;

    private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records;

    MemoryConsumer(Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records) {
        super("none");
        this.records = records;
        updateBeginningOffsets(records.keySet().stream().collect(Collectors.toMap(it -> it, it -> 0L)));
        schedulePollTask(() -> rebalance(records.keySet()));
    }

    /** True once everything has been read and a further poll has begun. */
    boolean isDrained() {
        return assignment().size() == records.size()
                && records.entrySet().stream()
                        .allMatch(entry ->
                                position(entry.getKey()) == entry.getValue().size());
    }

    @Override
    public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        var left = RECORDS;
        for (var partition : assignment()) {
            if (!paused().contains(partition)) {
                var all = records.get(partition);
                var from = (int) position(partition);
                var some = all.subList(from, Math.min(all.size(), from + left));
                some.forEach(this::addRecord);
                left -= some.size();
            }
        }
        return super.poll(timeout);
    }
}
