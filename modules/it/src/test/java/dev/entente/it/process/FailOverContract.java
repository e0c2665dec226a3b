package dev.entente.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.it.Log;
import dev.entente.it.Seeds;
import dev.entente.model.Pair;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What two {@code streams} processes owe each other, whatever their Kafka: one house for all tests of a class. */
@Tag("full")
@TestInstance(Lifecycle.PER_CLASS)
abstract class FailOverContract {
    /** From the death of a process to the last pair that its heir answers for. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(10);

    private final News news = new News();
    private ProcessHouse house;

    /** A house of which nothing is started yet. */
    abstract ProcessHouse house(Path folder) throws Exception;

    @BeforeAll
    void build(@TempDir Path folder) throws Exception {
        house = house(folder);
        house.start();
        house.publish(Seeds.all());
        house.publish(news.next(30));
        house.drain();
    }

    /** No test is over before everything adds up; the next one finds all processes at work. */
    @AfterEach
    void settle() throws Exception {
        house.start();
        Reckoning.settle(house);
    }

    /** Stops what the house was built on. */
    void tearDown() {}

    @AfterAll
    void close() {
        if (house != null) {
            house.close();
        }
        tearDown();
    }

    @Test
    void shouldBringTheSeedsFromTheProducerIntoSql() throws Exception {
        assertThat(house.table("SELECT pair, value FROM relationship WHERE facet = 'partnership' AND pair LIKE '%KAZ'"))
                .containsEntry("ARM-KAZ", "STRATEGIC_PARTNERSHIP")
                .containsEntry("AZE-KAZ", "ALLIANCE");
    }

    @Test
    @Tag("alone")
    void shouldServeFromTheOtherWhenOneIsKilled() throws Exception {
        var heir = house.streams().get(1);
        var pairs = new Log(house.cluster()).hashes().keySet();

        house.streams().get(0).kill();
        var took = Await.until(
                heir + " answers for every pair out of its own stores", () -> ownsAll(heir, pairs), house::logs);

        System.out.printf(
                "%s: the other process had taken over every pair %d ms after a kill -9%n", this, took.toMillis());
        assertThat(took).isLessThan(TAKEN_OVER);
        house.publish(news.next(10));
    }

    @Test
    void shouldLoseNothingAndDoubleNothingInARollingRestart() throws Exception {
        for (var instance : house.streams()) {
            house.publish(news.next(10));
            instance.stop();
            house.publish(news.next(10));
            instance.start().awaitReady();
        }
        house.sink().stop();
        house.publish(news.next(10));
        house.sink().start().awaitReady();
    }

    ProcessHouse house() {
        return house;
    }

    News news() {
        return news;
    }

    /** Whether it answers for each pair, and not from a copy that may be behind. */
    private boolean ownsAll(JvmProcess instance, Set<String> pairs) throws InterruptedException {
        for (var key : pairs) {
            var pair = Pair.parse(key);
            try {
                var answer = house.ask(instance, "/v1/relationships/%s/%s".formatted(pair.a(), pair.b()));
                if (answer.statusCode() != 200
                        || answer.headers().firstValue("Entente-Stale").isPresent()) {
                    return false;
                }
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
