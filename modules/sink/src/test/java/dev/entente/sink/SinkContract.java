package dev.entente.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.Topics;
import dev.entente.model.fault.Failpoint;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntSupplier;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the sink promises, whatever the database. */
abstract class SinkContract {
    private static final Topics TOPICS = Topics.withPartitions(2);
    private static final int SEEDS = 100;

    /** At each point, over all seeds. */
    private static final int DEATHS = 100;

    private SinkDatabase database;
    private SinkDatabase oracle;

    /** An empty database under this name. */
    abstract SinkDatabase open(String name) throws SQLException;

    @BeforeEach
    void openDatabases() throws SQLException {
        database = open("sink");
        oracle = open("oracle");
        TableDump.empty(database);
        TableDump.empty(oracle);
    }

    @AfterEach
    void closeDatabases() {
        database.close();
        oracle.close();
    }

    @Test
    void shouldWriteEachRecordExactlyOnceWhereverItIsKilled() throws SQLException {
        var deaths = new EnumMap<Failpoint, Integer>(Failpoint.class);
        for (long seed = 0; seed < SEEDS; seed++) {
            TableDump.empty(database);
            TableDump.empty(oracle);
            var log = new RandomNews(seed, TOPICS).fill(log(), 60);
            writeOneByOne(log);
            var random = new Random(seed);

            while (!database.positions().equals(ends(log))) {
                try {
                    var sink = sink(log, log.partitions(), () -> 1 + random.nextInt(8), point -> {
                        if (random.nextInt(3) == 0) {
                            throw new Killed(point);
                        }
                    });
                    drain(sink, log);
                } catch (Killed e) {
                    deaths.merge(e.point, 1, Integer::sum);
                }
            }

            TableDump.requireSame(database, oracle, "seed %d, killed so far %s", seed, deaths);
        }

        assertThat(deaths)
                .containsOnlyKeys(
                        Failpoint.SINK_BEFORE_WRITE, Failpoint.SINK_BEFORE_COMMIT, Failpoint.SINK_AFTER_COMMIT);
        assertThat(deaths.values()).allSatisfy(times -> assertThat(times).isGreaterThan(DEATHS));
    }

    @Test
    void shouldShareThePartitionsOfTwoSinksAndHandThemOver() throws SQLException {
        for (long seed = 0; seed < 30; seed++) {
            TableDump.empty(database);
            TableDump.empty(oracle);
            var log = new RandomNews(seed, TOPICS).fill(log(), 60);
            writeOneByOne(log);
            var random = new Random(seed);
            var consumers = List.of(consumer(log, () -> 2), consumer(log, () -> 3));
            var sinks = new ArrayList<Sink>();
            consumers.forEach(it -> sinks.add(sink(log, it, Failpoint.Plan.NOTHING)));
            sinks.forEach(Sink::join);

            while (!database.positions().equals(ends(log))) {
                if (random.nextInt(4) == 0) {
                    var split = random.nextInt(3);
                    // One hears of the hand-over at once; the other may go on as a zombie for a while.
                    consumers.get(0).assignNext(partitions(log, 0, split));
                    if (random.nextBoolean()) {
                        consumers.get(1).assignNext(partitions(log, split, 2));
                    }
                }
                if (random.nextInt(9) == 0) {
                    consumers.get(random.nextInt(2)).assignNext(partitions(log, 0, 2));
                }
                sinks.get(random.nextInt(2)).step();
            }

            TableDump.requireSame(database, oracle, "seed %d", seed);
        }
    }

    @Test
    void shouldFenceOffASinkThatHasLostItsPartitions() throws SQLException {
        var log = new RandomNews(7, TOPICS).fill(log(), 40);
        writeOneByOne(log);
        var zombie = sink(log, log.partitions(), () -> 3, Failpoint.Plan.NOTHING);
        zombie.step();
        zombie.step();
        drain(sink(log, log.partitions(), () -> 5, Failpoint.Plan.NOTHING), log);

        zombie.step();
        zombie.step();

        assertThat(zombie.status().fenced()).isEqualTo(1);
        TableDump.requireSame(database, oracle, "fenced");
    }

    @Test
    void shouldRebuildTheSameTablesFromTheTopics() throws SQLException {
        var log = new RandomNews(11, TOPICS).fill(log(), 200);
        drain(sink(log, log.partitions(), () -> 7, Failpoint.Plan.NOTHING), log);
        var live = TableDump.of(database);

        TableDump.empty(database);
        drain(sink(log, log.partitions(), () -> 1000, Failpoint.Plan.NOTHING), log);

        assertThat(TableDump.of(database)).isEqualTo(live);
    }

    @Test
    void shouldKeepTheUnreadableAndGoOn() throws SQLException {
        var claims = TOPICS.claims().name();
        var news = new RandomNews(1, TOPICS);
        var log = log().append(claims, "ARM-KAZ", new byte[] {0, 1})
                .append(claims, "ARM-KAZ", news.claimSet(dev.entente.model.Pair.of("ARM", "AZE")))
                .append(claims, "ARM-KAZ", news.claimSet(dev.entente.model.Pair.of("ARM", "KAZ")));
        var sink = sink(log, log.partitions(), () -> 10, Failpoint.Plan.NOTHING);

        drain(sink, log);

        assertThat(sink.status().unreadable()).isEqualTo(2);
        assertThat(database.query("SELECT cause FROM sink_error ORDER BY record_offset")
                        .rows())
                .containsExactly(
                        List.of("Not the Avro of entente.claims"),
                        List.of("The record is about ARM-AZE, but its key is 'ARM-KAZ'"));
        assertThat(database.query("SELECT pair FROM claim_set").rows()).containsExactly(List.of("ARM-KAZ"));
    }

    @Test
    void shouldAnswerTheQueriesOfTheDocumentAsItSays() throws Exception {
        ExampleLedger.write(database);
        var examples = SqlDocument.examples();

        assertThat(examples).hasSizeGreaterThan(10);
        for (var example : examples) {
            example.verify(database);
        }
    }

    @Test
    void shouldDescribeEachTableViewAndColumnThatThereIs() throws SQLException {
        for (var table : Catalog.relations()) {
            assertThat(database.query("SELECT * FROM " + table + " WHERE 1 = 0").columns())
                    .as(table.name())
                    .isEqualTo(table.columnNames());
            var described = database.query(
                            "SELECT column_name, description FROM data_dictionary WHERE table_name = ?", table.name())
                    .rows();
            assertThat(described).as(table.name()).hasSize(1 + table.columns().size());
            assertThat(described)
                    .allSatisfy(row -> assertThat((String) row.get(1)).isNotBlank());
        }
    }

    @Test
    void shouldHoldTheTablesAndViewsThatAnalystsLookFor() {
        assertThat(Catalog.relations())
                .extracting(Table::name)
                .contains(
                        "relationship",
                        "relationship_history",
                        "event",
                        "claim",
                        "article",
                        "relationship_change",
                        "actor",
                        "ruling",
                        "partnership_now",
                        "severed_now",
                        "changes_last_30_days",
                        "disputed_now");
    }

    private void writeOneByOne(FakeLog log) throws SQLException {
        var turn = new int[1];
        for (var partition : log.partitions()) {
            for (var record : log.from(partition, 0, Integer.MAX_VALUE)) {
                var reader = new BatchReader(TOPICS, AvroBinary.deserializers());
                var batch = reader.read(new org.apache.kafka.clients.consumer.ConsumerRecords<>(
                        Map.of(partition, List.of(record)), Map.of()));
                oracle.transaction(session -> {
                    new BatchWriter(Map.of("ARM", "Armenia")).write(session, batch);
                    return null;
                });
                turn[0]++;
            }
        }
        oracle.transaction(session -> {
            new Positions(session)
                    .create(log.ends(), log.of(new BatchReader(TOPICS, AvroBinary.deserializers()).topics()));
            return null;
        });
    }

    private static void drain(Sink sink, FakeLog log) {
        for (int i = 0; i < 10_000 && !sink.status().positions().equals(ends(log)); i++) {
            sink.step();
        }
    }

    private static Map<String, Long> ends(FakeLog log) {
        var ends = new java.util.TreeMap<String, Long>();
        log.ends().forEach((partition, end) -> ends.put(partition.toString(), end));
        return ends;
    }

    private static List<TopicPartition> partitions(FakeLog log, int from, int to) {
        return log.partitions().stream()
                .filter(it -> it.partition() >= from && it.partition() < to)
                .toList();
    }

    private static FakeLog log() {
        return new FakeLog(2, new BatchReader(TOPICS, AvroBinary.deserializers()).topics());
    }

    private static LogConsumer consumer(FakeLog log, IntSupplier limit) {
        return new LogConsumer(log, limit);
    }

    private Sink sink(
            FakeLog log, java.util.Collection<TopicPartition> partitions, IntSupplier limit, Failpoint.Plan faults) {
        var sink = sink(log, consumer(log, limit).assignNext(partitions), faults);
        sink.join();
        return sink;
    }

    private Sink sink(FakeLog log, LogConsumer consumer, Failpoint.Plan faults) {
        return new Sink(
                consumer,
                log,
                new BatchReader(TOPICS, AvroBinary.deserializers()),
                new BatchWriter(Map.of("ARM", "Armenia")),
                database,
                Runnable::run,
                new Backoff(Duration.ZERO, Duration.ZERO),
                faults);
    }

    /** The process is gone, without a chance to tidy up. */
    private static final class Killed extends Error {
        private final Failpoint point;

        Killed(Failpoint point) {
            super("Killed " + point);
            this.point = point;
        }
    }
}
