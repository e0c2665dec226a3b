package dev.entente.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.it.Log;
import dev.entente.model.Pair;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * What two {@code streams} processes owe each other, on servers of others: Apache's Kafka and PostgreSQL in containers,
 * and Apicurio's registry. The images are the public ones unless {@code entente.test.image.kafka} and
 * {@code entente.test.image.postgres} name others. Without a container engine it fails. How soon one takes over is
 * measured: nothing else shall run meanwhile.
 */
@Tag("alone")
class OthersServersTest extends HouseOfProcesses {
    /** From the death of a process to the last pair that its heir answers for. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(10);

    private final KafkaContainer kafka = new KafkaContainer(image("kafka", "apache/kafka", "4.3.1"));
    private final PostgreSQLContainer postgres = new PostgreSQLContainer(image("postgres", "postgres", "17"));

    private Optional<JvmProcess> apicurio = Optional.empty();

    @Override
    ProcessHouse house(Path folder) throws Exception {
        var port = Ports.free();
        apicurio = Optional.of(apicurio(folder, port));
        apicurio.get().start();
        Startables.deepStart(kafka, postgres).join();
        apicurio.get().awaitReady();
        return ProcessHouse.on(
                folder,
                Map.of(
                        "bootstrap.servers", kafka.getBootstrapServers(),
                        "schema.registry.url", "http://127.0.0.1:%d/apis/ccompat/v7".formatted(port),
                        "database.url", postgres.getJdbcUrl().replaceFirst("\\?.*", ""),
                        "database.user", postgres.getUsername(),
                        "database.password", postgres.getPassword()));
    }

    @Override
    void tearDown() {
        apicurio.ifPresent(JvmProcess::close);
        postgres.stop();
        kafka.stop();
    }

    @Test
    void shouldBringTheSeedsFromTheProducerIntoSql() throws Exception {
        var partnerships =
                house().table("SELECT pair, value FROM relationship WHERE facet = 'partnership' AND pair LIKE '%KAZ'");

        assertThat(partnerships)
                .containsEntry("ARM-KAZ", "STRATEGIC_PARTNERSHIP")
                .containsEntry("AZE-KAZ", "ALLIANCE");
    }

    @Test
    void shouldServeFromTheOtherWhenOneIsKilled() throws Exception {
        var heir = house().streams().get(1);
        var left = new TreeSet<>(new Log(house().cluster()).hashes().keySet());

        house().streams().get(0).kill();
        var took = Await.until(
                heir + " answers for every pair out of its own stores", () -> ownsAll(heir, left), house()::logs);

        System.out.printf("The other process had taken over every pair %d ms after a kill -9%n", took.toMillis());
        assertThat(took).isLessThan(TAKEN_OVER);
        house().publish(news().next(10));
    }

    @Test
    void shouldLoseNothingAndDoubleNothingInARollingRestart() throws Exception {
        for (var instance : house().streams()) {
            house().publish(news().next(10));
            instance.stop();
            house().publish(news().next(10));
            instance.start().awaitReady();
        }
        house().sink().stop();
        house().publish(news().next(10));
        house().sink().start().awaitReady();
    }

    /** Whether it has come to answer for each pair that is left; those that it answers for are left no more. */
    private boolean ownsAll(JvmProcess instance, Set<String> left) throws InterruptedException {
        for (var pairs = left.iterator(); pairs.hasNext(); pairs.remove()) {
            if (!owns(instance, Pair.parse(pairs.next()))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it answers for a pair, and not from a copy that may be behind. */
    private boolean owns(JvmProcess instance, Pair pair) throws InterruptedException {
        try {
            var answer = house().ask(instance, "/v1/relationships/%s/%s".formatted(pair.a(), pair.b()));
            return answer.statusCode() == 200
                    && answer.headers().firstValue("Entente-Stale").isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private static DockerImageName image(String property, String name, String tag) {
        return DockerImageName.parse(System.getProperty("entente.test.image." + property, name + ":" + tag))
                .asCompatibleSubstituteFor(name);
    }

    private static JvmProcess apicurio(Path folder, int port) throws IOException {
        var home = System.getProperty("apicurio.home");
        if (home == null) {
            throw new IllegalStateException("Set apicurio.home to Apicurio's folder, or run with -Pfull");
        }
        try (var files = Files.list(Path.of(home))) {
            var jar = files.filter(file -> file.toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No Apicurio in " + home));
            return new JvmProcess(
                    "apicurio",
                    List.of("-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=" + port, "-jar", jar.toString()),
                    folder,
                    URI.create("http://127.0.0.1:" + port + "/apis/ccompat/v7/subjects"));
        }
    }
}
