package dev.entente.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.model.Topics;
import dev.entente.model.fault.Failpoint;
import dev.entente.sink.SinkStatus.State;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SinkOutageTest {
    private static final Topics TOPICS = Topics.withPartitions(1);

    @TempDir
    private Path directory;

    private String url;
    private BrittleSource source;
    private SinkDatabase database;
    private FakeLog log;
    private LogConsumer consumer;

    @BeforeEach
    void fillTopics() {
        url = "jdbc:sqlite:" + directory.resolve("sink.db");
        source = new BrittleSource(url);
        database = SinkDatabase.of(source, Dialect.SQLITE);
        log = new RandomNews(5, TOPICS)
                .fill(new FakeLog(1, reader(AvroBinary.deserializers()).topics()), 50);
        consumer = new LogConsumer(log, () -> 2);
        consumer.assignNext(log.partitions());
    }

    @Test
    void shouldWaitForADatabaseThatIsAwayFromTheStart() throws SQLException {
        source.away(true);
        var sink = sink(AvroBinary.deserializers());
        step(sink, 3);

        assertThat(sink.status().state()).isEqualTo(State.WAITING_FOR_DATABASE);
        assertThat(sink.status().lastError()).contains("The database is away");

        source.away(false);
        drain(sink);

        assertThat(sink.status().state()).isEqualTo(State.RUNNING);
        assertThat(sink.status().lastError()).isEmpty();
        requireAllWritten();
    }

    @Test
    void shouldKeepItsPartitionsPausedWhileTheDatabaseIsAway() throws SQLException {
        var sink = sink(AvroBinary.deserializers());
        step(sink, 3);

        source.away(true);
        step(sink, 3);

        assertThat(sink.status().state()).isEqualTo(State.WAITING_FOR_DATABASE);
        assertThat(consumer.paused()).containsExactlyInAnyOrderElementsOf(log.partitions());

        source.away(false);
        drain(sink);

        assertThat(consumer.paused()).isEmpty();
        requireAllWritten();
    }

    @Test
    void shouldNoticeThatTheDatabaseIsAwayThoughThereIsNothingToWrite() throws SQLException {
        var sink = sink(AvroBinary.deserializers());
        drain(sink);

        source.away(true);
        step(sink, 30);

        assertThat(sink.status().state()).isEqualTo(State.WAITING_FOR_DATABASE);

        source.away(false);
        step(sink, 3);

        assertThat(sink.status().state()).isEqualTo(State.RUNNING);
        requireAllWritten();
    }

    @Test
    void shouldNotWriteTwiceWhenTheAnswerToACommitIsLost() throws SQLException {
        var sink = sink(AvroBinary.deserializers());
        step(sink, 3);

        source.loseNextCommit();
        drain(sink);

        requireAllWritten();
    }

    @Test
    void shouldWaitForARegistryThatIsAwayAndSkipNothing() throws SQLException {
        requireWaitAndNothingSkipped(new TimeoutException("The registry does not answer"));
    }

    @Test
    void shouldWaitForARegistryThatRefusesAndSkipNothing() throws SQLException {
        requireWaitAndNothingSkipped(new KafkaException("The registry refuses with status 403"));
    }

    @Test
    void shouldFailAndSkipNothingWhereTheFaultIsNotTheRecords() throws SQLException {
        var sink = sink(failing(new AtomicReference<>(new SecurityException("Avro does not trust this class"))));

        assertThatThrownBy(sink::run).isInstanceOf(SecurityException.class);

        assertThat(sink.status().state()).isEqualTo(State.FAILED);
        assertThat(sink.status().lastError()).contains("Avro does not trust this class");
        drain(sink(AvroBinary.deserializers()));
        requireAllWritten();
    }

    @Test
    void shouldRefuseATopicMadeAnewUnderTheOldName() {
        step(sink(AvroBinary.deserializers()), 3);
        log.recreate(TOPICS.claims().name());
        var sink = sink(AvroBinary.deserializers());

        assertThatThrownBy(sink::run)
                .isInstanceOf(SinkException.class)
                .hasMessageContaining("Topic entente.claims has id")
                .hasMessageContaining("deleted and made again");
        assertThat(sink.status().state()).isEqualTo(State.FAILED);
    }

    @Test
    void shouldFailWhereTheDatabaseRefusesForGood() throws SQLException {
        var sink = sink(AvroBinary.deserializers());
        step(sink, 3);
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("DROP TABLE claim_set");
        }

        assertThatThrownBy(() -> drain(sink))
                .isInstanceOf(SinkException.class)
                .hasMessageContaining("The database refuses what the sink writes")
                .hasMessageContaining("no such table: claim_set");
    }

    @Test
    void shouldMakeTheFolderOfAFileThatIsNotThere() throws SQLException {
        var file = directory.resolve("a/folder/sink.db");

        try (var fresh = SinkDatabase.open("jdbc:sqlite:" + file)) {
            fresh.migrate();
        }

        assertThat(file).exists();
    }

    @Test
    void shouldRefuseADatabaseThatIsNotItsOwn() throws SQLException {
        var foreign = "jdbc:sqlite:" + directory.resolve("foreign.db");
        try (var connection = DriverManager.getConnection(foreign);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE claim (hat TEXT)");
        }

        try (var database = SinkDatabase.open(foreign)) {
            assertThatThrownBy(database::migrate)
                    .isInstanceOf(SinkException.class)
                    .hasMessageContaining("not the sink's own")
                    .hasMessageContaining("point the sink at an empty one");
        }
    }

    @Test
    void shouldSayWhatToDoWhereKafkaNoLongerHasThePosition() {
        var sink = sink(AvroBinary.deserializers());
        step(sink, 3);
        consumer.setPollException(new OffsetOutOfRangeException(Map.of()));

        assertThatThrownBy(sink::step)
                .isInstanceOf(SinkException.class)
                .hasMessageContaining("Point the sink at an empty one");
    }

    @Test
    void shouldEndWhenItIsClosed() throws InterruptedException {
        var sink = sink(AvroBinary.deserializers());
        var thread = new Thread(sink);
        thread.start();
        while (sink.status().state() == State.STARTING) {
            Thread.onSpinWait();
        }

        sink.close();
        thread.join();

        assertThat(sink.status().state()).isEqualTo(State.STOPPED);
        assertThat(consumer.closed()).isTrue();
    }

    @Test
    void shouldStopWhenItIsClosedBeforeItRuns() {
        var sink = sink(AvroBinary.deserializers());

        sink.close();
        sink.run();

        assertThat(sink.status().state()).isEqualTo(State.STOPPED);
        assertThat(consumer.closed()).isTrue();
    }

    private void requireWaitAndNothingSkipped(RuntimeException fault) throws SQLException {
        var current = new AtomicReference<>(fault);
        var sink = sink(failing(current));
        step(sink, 20);

        assertThat(sink.status().state()).isEqualTo(State.WAITING_FOR_KAFKA);
        assertThat(sink.status().lastError()).contains(fault.getMessage());

        current.set(null);
        drain(sink);

        requireAllWritten();
    }

    /** Reads no claims while there is a fault. */
    private static SinkDeserializers failing(AtomicReference<RuntimeException> fault) {
        var plain = AvroBinary.deserializers();
        return new SinkDeserializers(
                (topic, bytes) -> {
                    if (fault.get() != null) {
                        throw fault.get();
                    }
                    return plain.claims().deserialize(topic, bytes);
                },
                plain.relationships(),
                plain.relationshipChanges(),
                plain.events());
    }

    private Sink sink(SinkDeserializers values) {
        if (consumer.assignment().size() > 0) {
            consumer = new LogConsumer(log, () -> 2);
            consumer.assignNext(log.partitions());
        }
        var sink = new Sink(
                consumer,
                log,
                reader(values),
                new BatchWriter(Map.of()),
                database,
                Runnable::run,
                new Backoff(Duration.ZERO, Duration.ZERO),
                Failpoint.Plan.NOTHING);
        sink.join();
        return sink;
    }

    private void requireAllWritten() throws SQLException {
        try (var oracle = SinkDatabase.open("jdbc:sqlite:" + directory.resolve("oracle.db"))) {
            oracle.migrate();
            var sink = new Sink(
                    new LogConsumer(log, () -> 1000).assignNext(log.partitions()),
                    log,
                    reader(AvroBinary.deserializers()),
                    new BatchWriter(Map.of()),
                    oracle,
                    Runnable::run,
                    new Backoff(Duration.ZERO, Duration.ZERO),
                    Failpoint.Plan.NOTHING);
            sink.join();
            step(sink, 5);
            TableDump.requireSame(database, oracle, "a sink without a mishap");
        }
    }

    private static void drain(Sink sink) {
        for (int i = 0; i < 200; i++) {
            sink.step();
        }
    }

    private static void step(Sink sink, int times) {
        for (int i = 0; i < times; i++) {
            sink.step();
        }
    }

    private static BatchReader reader(SinkDeserializers values) {
        return new BatchReader(TOPICS, values);
    }
}
