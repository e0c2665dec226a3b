package dev.entente.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.app.Failure;
import dev.entente.app.broker.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.GroupState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger's application is reset, and folds anew what is in the topics. */
class GenerationTest {
    private static final String LEDGER = "entente-ledger";

    @TempDir
    private Path data;

    @Test
    void shouldReplaceAllThatAnEarlierGenerationWrote() throws Exception {
        Map<String, String> hashes;
        List<String> changes;
        try (var house = HouseFixture.start(data)) {
            house.publish(HouseFixture.seeds());
            hashes = house.hashes();
            changes = house.changeIds();
        }
        reset();

        assertThatThrownBy(() -> HouseFixture.start(data))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("set ledger.generation to 1");
        try (var house = HouseFixture.start(data, Map.of("ledger.generation", "1"))) {
            house.drain();

            assertThat(house.hashes()).isEqualTo(hashes);
            assertThat(house.changeIds()).containsAll(changes).doesNotHaveDuplicates();
            assertThat(house.rows("SELECT DISTINCT generation FROM pair_state")).containsExactly("1");
            assertThat(house.rows("SELECT pair, hash FROM pair_state ORDER BY pair"))
                    .containsExactlyElementsOf(hashes.entrySet().stream()
                            .map(entry -> entry.getKey() + " " + entry.getValue())
                            .toList());
            assertThat(house.rows("SELECT DISTINCT generation FROM relationship"))
                    .containsExactly("1");
            assertThat(house.rows("SELECT DISTINCT generation FROM event")).containsExactly("1");
        }
        assertThatThrownBy(() -> HouseFixture.start(data))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("holds generation 1")
                .hasMessageContaining("set ledger.generation to 1");
    }

    /** What kafka-streams-application-reset does, and the removal of the local stores. */
    private void reset() throws Exception {
        try (var broker = EmbeddedBroker.start(data.resolve("kafka"), 0);
                var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            awaitEmpty(admin);
            admin.deleteConsumerGroups(List.of(LEDGER)).all().get();
            var changelogs = admin.listTopics().names().get().stream()
                    .filter(name -> name.startsWith(LEDGER + "-"))
                    .toList();
            admin.deleteTopics(changelogs).all().get();
        }
        delete(data.resolve("streams").resolve(LEDGER));
    }

    /** A process of Kafka Streams that ends does not say so: the group waits for its session to run out. */
    private static void awaitEmpty(Admin admin) throws Exception {
        var end = Instant.now().plusSeconds(30);
        while (admin.describeConsumerGroups(List.of(LEDGER))
                        .all()
                        .get()
                        .get(LEDGER)
                        .groupState()
                != GroupState.EMPTY) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(200);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
