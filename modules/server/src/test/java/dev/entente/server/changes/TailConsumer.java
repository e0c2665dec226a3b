package dev.entente.server.changes;

import dev.entente.model.RelationshipChange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;

/** Kafka's own mock, holding all that was written when it was made, and getting whatever is written later. */
public final class TailConsumer extends MockConsumer<String, RelationshipChange> {
    private final List<ConsumerRecord<String, RelationshipChange>> before;
    private final List<ConsumerRecord<String, RelationshipChange>> later = new ArrayList<>();
    private boolean filled;

    public TailConsumer(List<ConsumerRecord<String, RelationshipChange>> written) {
        super("earliest");
        before = List.copyOf(written);
    }

    synchronized void deliver(ConsumerRecord<String, RelationshipChange> record) {
        later.add(record);
    }

    @Override
    public synchronized void assign(Collection<TopicPartition> partitions) {
        super.assign(partitions);
        updateBeginningOffsets(beginningOffsets(partitions, Duration.ZERO));
        updateEndOffsets(endOffsets(partitions, Duration.ZERO));
    }

    @Override
    public synchronized Map<TopicPartition, Long> beginningOffsets(
            Collection<TopicPartition> partitions, Duration timeout) {
        return partitions.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        partition -> offsets(partition).min().orElse(0)));
    }

    @Override
    public synchronized Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> partitions, Duration timeout) {
        return partitions.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        partition -> offsets(partition).max().orElse(-1) + 1));
    }

    private LongStream offsets(TopicPartition partition) {
        return before.stream()
                .filter(record -> record.partition() == partition.partition())
                .mapToLong(ConsumerRecord::offset);
    }

    @Override
    public synchronized ConsumerRecords<String, RelationshipChange> poll(Duration timeout) {
        if (!filled) {
            before.stream()
                    .filter(record -> assignment().contains(partition(record)))
                    .filter(record -> record.offset() >= position(partition(record)))
                    .forEach(this::addRecord);
            filled = true;
        }
        later.forEach(this::addRecord);
        later.clear();
        return super.poll(Duration.ZERO);
    }

    private static TopicPartition partition(ConsumerRecord<String, RelationshipChange> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
