package dev.entente.server.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.Cause;
import dev.entente.model.ChangeKind;
import dev.entente.model.GeneratedClasses;
import dev.entente.model.RelationshipChange;
import dev.entente.model.Topic;
import dev.entente.model.Topics;
import dev.entente.server.topic.Position;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.RecordDeserializationException.DeserializationExceptionOrigin;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void shouldNotResumeAPositionWhoseChangesAreKeptNoMore() {
        IntStream.rangeClosed(1, 3 * KEPT).forEach(n -> append(0, "ARM-KAZ:" + n));
        written.subList(0, KEPT).clear();
        begin();

        assertThat(log.start().next()).containsExactly((long) KEPT, 0L);
        assertThat(log.canResume(log.start())).isTrue();
        assertThat(log.canResume(new Position(TOPIC_ID, List.of(KEPT - 1L, 0L))))
                .isFalse();
        assertThat(ids(log.after(log.start(), 100))).first().isEqualTo("ARM-KAZ:" + (KEPT + 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, KEPT + 1, KEPT + 2, 100})
    void shouldGiveOnceWhatIsWrittenWhileAReaderCatchesUp(int limit) throws InterruptedException {
        begin();
        IntStream.rangeClosed(0, KEPT).forEach(n -> write(0, "ARM-KAZ:" + n));
        awaitEnd(KEPT + 1, 0);
        var early = List.of(append(0, "ARM-KAZ:more"), append(1, "AZE-KAZ:more"));

        var seen = new ArrayList<String>();
        var position = readToEnd(log.start(), limit, seen);
        early.forEach(consumers.get(0)::deliver);
        awaitEnd(KEPT + 2, 1);
        readToEnd(position, limit, seen);

        assertThat(seen).hasSize(KEPT + 3).doesNotHaveDuplicates();
    }

    @Test
    void shouldResumeAPositionThatAnotherServerHasReachedBeforeIt() {
        begin();
        append(0, "ARM-KAZ:1");
        var reached = log.end().past(0, 0);

        assertThat(log.canResume(reached)).isTrue();
        assertThat(log.after(reached, 10).entries()).isEmpty();
        assertThat(log.after(reached, 10).next()).isEqualTo(reached);
    }

    @Test
    void shouldPassOverAChangeThatCannotBeDecoded() throws InterruptedException {
        begin();
        append(0, "ARM-KAZ:broken");
        consumers.get(0).setPollException(broken(0, 0));
        awaitEnd(1, 0);
        write(0, "ARM-KAZ:2");
        awaitEnd(2, 0);

        assertThat(ids(log.after(log.start(), 10))).containsExactly("ARM-KAZ:2");
        assertThat(log.undecodable()).isEqualTo(1);
    }

    @Test
    void shouldGoOnWhenTheBrokersWereAwayForAMoment() throws InterruptedException {
        begin();
        consumers.get(0).setPollException(new KafkaException("away"));
        write(0, "ARM-KAZ:1");
        awaitEnd(1, 0);

        assertThat(ids(log.after(log.start(), 10))).containsExactly("ARM-KAZ:1");
        assertThat(log.isAlive()).isTrue();
    }

    @Test
    void shouldNotSeemAliveOnceABugHasStoppedIt() throws InterruptedException {
        begin();
        assertThat(log.isAlive()).isTrue();
        log.onMore(() -> {
            throw new IllegalStateException("a bug");
        });

        write(0, "ARM-KAZ:1");

        for (int i = 0; i < 500 && log.isAlive(); i++) {
            Thread.sleep(10);
        }
        assertThat(log.isAlive()).isFalse();
    }

    private Position readToEnd(Position from, int limit, List<String> seen) {
        var position = from;
        while (!position.equals(log.end())) {
            var page = log.after(position, limit);
            seen.addAll(ids(page));
            position = page.next();
            assertThat(log.canResume(position)).isTrue();
        }
        return position;
    }

    private static RecordDeserializationException broken(int partition, long offset) {
        return new RecordDeserializationException(
                DeserializationExceptionOrigin.VALUE,
                new TopicPartition("entente.relationship-changes", partition),
                offset,
                0,
                TimestampType.CREATE_TIME,
                ByteBuffer.allocate(0),
                ByteBuffer.allocate(0),
                new RecordHeaders(),
                "no such schema",
                null);
    }

    private void begin() {
        log = new ChangeLog(topic, TOPIC_ID, this::consumer, KEPT);
    }

    private void write(int partition, String id) {
        synchronized (written) {
            var record = append(partition, id);
            if (!consumers.isEmpty()) {
                consumers.get(0).deliver(record);
            }
        }
    }

    /** Writes what the tail does not get yet. */
    private ConsumerRecord<String, RelationshipChange> append(int partition, String id) {
        synchronized (written) {
            var offset =
                    written.stream().filter(r -> r.partition() == partition).count();
            var record = new ConsumerRecord<>(topic.name(), partition, offset, "key", change(id));
            written.add(record);
            return record;
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
}
