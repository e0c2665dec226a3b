package dev.entente.it.process;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The same on servers of others: Apache's Kafka and PostgreSQL in containers, and Apicurio's registry. The images are
 * the public ones unless {@code entente.test.image.kafka} and {@code entente.test.image.postgres} name others. Without
 * a container engine it fails.
 */
@Tag("alone")
class OthersServersTest extends FailOverContract {
    private final KafkaContainer kafka = new KafkaContainer(image("kafka", "apache/kafka", "4.3.1"));
    private final PostgreSQLContainer postgres = new PostgreSQLContainer(image("postgres", "postgres", "17"));

    private Optional<JvmProcess> apicurio = Optional.empty();

    @Override
    ProcessHouse house(Path folder) throws Exception {
        kafka.start();
        postgres.start();
        var port = Ports.free();
        apicurio = Optional.of(apicurio(folder, port));
        apicurio.get().start().awaitReady();
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
