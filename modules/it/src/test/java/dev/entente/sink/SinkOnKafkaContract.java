package dev.entente.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.fault.Failpoint;
import dev.entente.sink.SinkStatus.State;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the sink promises on a real broker, whatever the database: every row, column, value and null as it should be.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SinkOnKafkaContract {
    /** A hundred, or as many as there is time for. */
    private static final int DEATHS = Integer.getInteger("entente.test.deaths", 100);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path directory;

    private NewsOnKafka news;
    private String url;
    private SinkDatabase database;
    private SinkDatabase oracle;

    /** URL of an empty database under this name, for one test. */
    abstract String emptyDatabase(String name) throws SQLException;

    /** Takes the database of this URL away, whatever is under way. */
    abstract AutoCloseable takeAway(String url) throws Exception;

    /** One broker for all: a test finds there what those before it have published, and begins with empty tables. */
    @BeforeAll
    void startKafka(@TempDir Path directory) {
        news = NewsOnKafka.start(directory, 42);
    }

    @AfterAll
    void stopKafka() {
        news.close();
    }

    @BeforeEach
    void openDatabases() throws SQLException {
        url = emptyDatabase("sink");
        database = SinkDatabase.open(url);
        oracle = SinkDatabase.open(emptyDatabase("oracle"));
    }

    @AfterEach
    void closeDatabases() {
        database.close();
        oracle.close();
    }

    @Test
    void shouldWriteEachRecordExactlyOnceThoughItsProcessIsKilledManyTimes() throws Exception {
        var jvm = new MortalJvm(directory);
        news.publish(20);
        assertThat(runMortal(jvm, 0, 0)).as(jvm.log()).isZero();
        // A life writes some ten records.
        news.publish(20 * DEATHS);
        var deaths = 0;
        while (deaths < DEATHS) {
            var code = runMortal(jvm, deaths, 6);
            if (code == 0) {
                // It came through: there has to be more to die for.
                news.publish(500);
            } else {
                assertThat(code).as("seed %d: %s", deaths, jvm.log()).isEqualTo(Failpoint.HALTED);
                deaths++;
            }
        }
        assertThat(runMortal(jvm, deaths, 0)).as(jvm.log()).isZero();

        requireExactlyOnce();
    }

    @Test
    void shouldGoOnWhereItWasWhenTheDatabaseHasBeenAway() throws Exception {
        news.publish(300);
        try (var sink = news.sink(database, "outage")) {
            start(sink);
            await(() ->
                    !sink.status().positions().isEmpty() && sink.status().rows().containsKey("claim"));
            try (var away = takeAway(url)) {
                news.publish(300);
                await(() -> sink.status().state() == State.WAITING_FOR_DATABASE);
                assertThat(sink.status().lastError()).isNotEmpty();
            }
            await(() -> sink.status().positions().equals(news.ends()));
            assertThat(sink.status().state()).isEqualTo(State.RUNNING);
        }

        requireExactlyOnce();
    }

    @Test
    void shouldShareThePartitionsOfTwoSinksAndHandThemOver() throws Exception {
        news.publish(200);
        try (var second = news.sink(database, "pair")) {
            try (var first = news.sink(database, "pair")) {
                start(first);
                await(() -> first.status().rows().containsKey("claim"));
                start(second);
                news.publish(200);
                await(() -> isShared(first, second));
                news.publish(200);
            }
            news.publish(100);
            await(() -> second.status().positions().equals(news.ends()));
        }

        requireExactlyOnce();
    }

    @Test
    void shouldRebuildTheSameTablesWhileTheOthersAreWritten() throws Exception {
        news.publish(300);
        try (var rebuilt = SinkDatabase.open(emptyDatabase("rebuilt"));
                var live = news.sink(database, "live");
                var rebuild = news.sink(rebuilt, "rebuild")) {
            start(live);
            await(() -> live.status().rows().containsKey("claim"));
            start(rebuild);
            news.publish(300);
            for (var sink : List.of(live, rebuild)) {
                await(() -> sink.status().positions().equals(news.ends()));
            }
            TableDump.requireSame(rebuilt, database, "the rebuild");
        }

        requireExactlyOnce();
    }

    private static boolean isShared(Sink one, Sink other) {
        var ones = one.status().positions().keySet();
        var others = other.status().positions().keySet();
        return !ones.isEmpty() && !others.isEmpty() && Collections.disjoint(ones, others);
    }

    private void requireExactlyOnce() throws SQLException {
        news.writeOracle(oracle);
        TableDump.requireSame(database, oracle, "the sink");
        assertThat(TableDump.of(oracle).values()).as("every table has rows").noneMatch(List::isEmpty);
    }

    private static void start(Sink sink) {
        var thread = new Thread(sink, "sink");
        thread.setDaemon(true);
        thread.start();
    }

    private int runMortal(MortalJvm jvm, long seed, int odds) throws IOException, InterruptedException {
        var arguments =
                new ArrayList<>(List.of(news.bootstrapServers(), url, Long.toString(seed), Integer.toString(odds)));
        news.ends().forEach((partition, end) -> arguments.add(partition + "=" + end));
        return jvm.live(arguments);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        var deadline = Instant.now().plus(PATIENCE);
        while (!condition.call()) {
            assertThat(Instant.now()).as("patience has an end").isBefore(deadline);
            Thread.sleep(20);
        }
    }
}
