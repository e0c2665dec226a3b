package dev.entente.server.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.Cause;
import dev.entente.model.ChangeKind;
import dev.entente.model.GeneratedClasses;
import dev.entente.model.RelationshipChange;
import dev.entente.model.Topic;
import dev.entente.model.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChangeLogTest {
    private static final Uuid TOPIC_ID = new Uuid(1, 2);
    private static final int KEPT = 4;

    private final Topic<RelationshipChange> topic = Topics.withPartitions(2).relationshipChanges();
    private final List<ConsumerRecord<String, RelationshipChange>> written = new ArrayList<>();
    private final List<TailConsumer> consumers = new ArrayList<>();
    private ChangeLog log;

    @BeforeAll
    static void trust() {
        GeneratedClasses.trust();
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void shouldGiveAReaderWhatComesAfterItsPositionAndNothingTwice() throws InterruptedException {
        begin();
        var position = log.end();
        write(0, "ARM-KAZ:1");
        write(1, "AZE-KAZ:1");
        awaitEnd(1, 1);

        var first = log.after(position, 10);
        var second = log.after(first.next(), 10);

        assertThat(ids(first)).containsExactlyInAnyOrder("ARM-KAZ:1", "AZE-KAZ:1");
        assertThat(second.entries()).isEmpty();
        assertThat(second.next()).isEqualTo(first.next());
    }

    @Test
    void shouldReadTheTopicItselfForAReaderFurtherBackThanItsMemory() throws InterruptedException {
        write(0, "ARM-KAZ:1");
        write(0, "ARM-KAZ:2");
        begin();
        IntStream.rangeClosed(3, 3 + KEPT).forEach(n -> write(0, "ARM-KAZ:" + n));
        awaitEnd(3 + KEPT, 0);

        var page = log.after(log.start(), 100);

        assertThat(ids(page))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 3 + KEPT)
                        .mapToObj(n -> "ARM-KAZ:" + n)
                        .toList());
        assertThat(page.next()).isEqualTo(log.end());
    }

    @Test
    void shouldGoOnFromAShortPageWithoutAGap() throws InterruptedException {
        begin();
        var position = log.end();
        IntStream.rangeClosed(1, KEPT).forEach(n -> write(n % 2, "PAIR-" + n));
        awaitEnd(KEPT / 2, KEPT / 2);

        var seen = new ArrayList<String>();
        for (int i = 0; i < KEPT; i++) {
            var page = log.after(position, 1);
            seen.addAll(ids(page));
            position = page.next();
        }

        assertThat(seen).containsExactlyInAnyOrder("PAIR-1", "PAIR-2", "PAIR-3", "PAIR-4");
        assertThat(log.after(position, 1).entries()).isEmpty();
    }

    @Test
    void shouldNotResumeAPositionOfAnotherTopicOrOneAheadOfItself() {
        begin();

        assertThat(log.canResume(log.end())).isTrue();
        assertThat(log.canResume(new Position(new Uuid(8, 8), log.end().next())))
                .isFalse();
        assertThat(log.canResume(log.end().past(0, 99))).isFalse();
        assertThat(log.canResume(new Position(TOPIC_ID, List.of(0L)))).isFalse();
    }

    private void begin() {
        log = new ChangeLog(topic, TOPIC_ID, this::consumer, KEPT);
    }

    private void write(int partition, String id) {
        synchronized (written) {
            var offset =
                    written.stream().filter(r -> r.partition() == partition).count();
            var record = new ConsumerRecord<>(topic.name(), partition, offset, "key", change(id));
            written.add(record);
            if (!consumers.isEmpty()) {
                consumers.get(0).deliver(record);
            }
        }
    }

    private void awaitEnd(long first, long second) throws InterruptedException {
        var wanted = new Position(TOPIC_ID, List.of(first, second));
        for (int i = 0; i < 500 && !log.end().equals(wanted); i++) {
            Thread.sleep(10);
        }
        assertThat(log.end()).isEqualTo(wanted);
    }

    private static List<String> ids(ChangeLog.Page page) {
        return page.entries().stream().map(entry -> entry.change().getId()).collect(Collectors.toList());
    }

    private static RelationshipChange change(String id) {
        return RelationshipChange.newBuilder()
                .setId(id)
                .setPair(List.of("ARM", "KAZ"))
                .setSequence(1)
                .setVersion(1)
                .setKind(ChangeKind.TRANSITION)
                .setFacet("partnership")
                .setKnown(Instant.EPOCH)
                .setCause(Cause.PUBLISHED)
                .setArticle("a")
                .build();
    }

    private TailConsumer consumer() {
        synchronized (written) {
            var consumer = new TailConsumer(written);
            consumers.add(consumer);
            return consumer;
        }
    }

    /** Kafka's own mock, holding all that was written when it was made, and getting whatever is written later. */
    private static final class TailConsumer extends MockConsumer<String, RelationshipChange> {
        private final List<ConsumerRecord<String, RelationshipChange>> before;
        private final List<ConsumerRecord<String, RelationshipChange>> later = new ArrayList<>();
        private boolean filled;

        TailConsumer(List<ConsumerRecord<String, RelationshipChange>> written) {
            super("earliest");
            before = List.copyOf(written);
        }

        synchronized void deliver(ConsumerRecord<String, RelationshipChange> record) {
            later.add(record);
        }

        @Override
        public synchronized void assign(java.util.Collection<TopicPartition> partitions) {
            super.assign(partitions);
            for (var partition : partitions) {
                var count = before.stream()
                        .filter(r -> r.partition() == partition.partition())
                        .count();
                updateBeginningOffsets(java.util.Map.of(partition, 0L));
                updateEndOffsets(java.util.Map.of(partition, count));
            }
        }

        @Override
        public synchronized org.apache.kafka.clients.consumer.ConsumerRecords<String, RelationshipChange> poll(
                Duration timeout) {
            if (!filled) {
                before.stream()
                        .filter(record -> assignment().contains(new TopicPartition(record.topic(), record.partition())))
                        .filter(record ->
                                record.offset() >= position(new TopicPartition(record.topic(), record.partition())))
                        .forEach(this::addRecord);
                filled = true;
            }
            later.forEach(this::addRecord);
            later.clear();
            return super.poll(Duration.ZERO);
        }
    }
}
