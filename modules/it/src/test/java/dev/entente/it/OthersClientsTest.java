package dev.entente.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.model.RelationshipChange;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The whole house under the tools that people have: KafkaJS with Confluent's serdes, and kcat. */
@Tag("full")
@TestInstance(Lifecycle.PER_CLASS)
class OthersClientsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private HouseFixture house;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        house = HouseFixture.start(data);
        house.publish(Seeds.all());
    }

    @AfterAll
    void stop() {
        house.close();
    }

    @Test
    void shouldReadTheArticleAndShowTheChangesToANewsroomOnJavaScript() throws Exception {
        var cluster = house.house().cluster();
        var request = Map.of(
                "articles", house.topics().articles().name(),
                "changes", house.topics().relationshipChanges().name(),
                "before", house.log().changes().size(),
                "article",
                        Map.of(
                                "id", "from-javascript",
                                "text", "Brazil severed diplomatic relations with Kenya on 3 March 2024.",
                                "mediaType", "text/plain",
                                "source", "example.org"));

        var report = JSON.readTree(JavaScript.run(
                "newsroom.mjs",
                List.of(cluster.bootstrapServers(), cluster.registry().orElseThrow()),
                JSON.writeValueAsString(request)));

        var read = new ArrayList<JsonNode>();
        report.forEach(read::add);
        assertThat(read)
                .extracting(each -> each.at("/change/id").asText())
                .containsExactlyInAnyOrderElementsOf(house.log().changes().stream()
                        .map(RelationshipChange::getId)
                        .toList());
        assertThat(read).anySatisfy(each -> {
            assertThat(each.path("key").asText()).isEqualTo("BRA-KEN");
            assertThat(each.at("/change/article").asText()).isEqualTo("from-javascript");
            assertThat(each.at("/change/after/value").asText()).isEqualTo("SEVERED");
        });
        assertThat(house.get("/v1/relationships/BRA/KEN")
                        .at("/facets/diplomatic/value")
                        .asText())
                .isEqualTo("SEVERED");
    }

    @Test
    void shouldShowKeysAndRawValuesToKcat() throws Exception {
        var topic = house.topics().relationshipChanges();
        var records = house.log().read(topic, new ByteArrayDeserializer());
        var first = records.get(0);

        var keys = new String(kcat("-t", topic.name(), "-o", "beginning", "-f", "%k\\n"), StandardCharsets.UTF_8);
        var value = kcat(
                "-t", topic.name(), "-p", "" + first.partition(), "-o", "" + first.offset(), "-c", "1", "-f", "%s");

        assertThat(keys.lines())
                .containsExactlyInAnyOrderElementsOf(
                        records.stream().map(record -> record.key()).toList());
        assertThat(value).isEqualTo(first.value()).startsWith(0);
    }

    private byte[] kcat(String... arguments) throws Exception {
        var command = new ArrayList<>(
                List.of("kcat", "-C", "-q", "-e", "-b", house.house().cluster().bootstrapServers()));
        command.addAll(List.of(arguments));
        return Command.run(Path.of("."), "", command);
    }
}
