package dev.entente.it.process;

import dev.entente.it.Seeds;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** One house of processes for all tests of a class, which everything may befall and which loses nothing by it. */
@Tag("full")
@TestInstance(Lifecycle.PER_CLASS)
abstract class HouseOfProcesses {
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

    ProcessHouse house() {
        return house;
    }

    News news() {
        return news;
    }
}
