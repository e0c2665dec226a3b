package dev.entente.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * This version on what earlier ones left on disk. {@code modules/it/freeze} makes the fixtures: topics, stores and
 * tables after the seeds, and the hash of each pair.
 */
class FrozenFixtureTest {
    private static final Path FIXTURES = Path.of("src", "test", "resources", "fixtures");

    static List<String> versions() throws IOException {
        try (Stream<Path> folders = Files.list(FIXTURES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void shouldStartOnWhatAnEarlierVersionLeftAndGoOn(String version, @TempDir Path data) throws Exception {
        unpack(FIXTURES.resolve(version).resolve("house.zip"), data);
        var left = hashes(FIXTURES.resolve(version).resolve("pairs.csv"));
        assertThat(left).isNotEmpty().doesNotContainKey("BRA-KEN");

        try (var house = HouseFixture.start(data, Map.of("topics.partitions", "8"))) {
            house.drain();
            assertThat(house.hashes()).isEqualTo(left);
            assertThat(answers(house)).isEqualTo(left);

            house.publish(List.of(Article.newBuilder()
                    .setId("after-the-upgrade")
                    .setText("Brazil severed diplomatic relations with Kenya on 3 March 2024.")
                    .build()));

            var now = answers(house);
            assertThat(now).containsKey("BRA-KEN").containsAllEntriesOf(left).hasSize(left.size() + 1);
            assertThat(house.rows("SELECT pair, hash FROM pair_state ORDER BY pair"))
                    .containsExactlyElementsOf(now.entrySet().stream()
                            .map(pair -> pair.getKey() + " " + pair.getValue())
                            .toList());
            assertThat(house.changeIds()).doesNotHaveDuplicates();
        }
    }

    private static Map<String, String> answers(HouseFixture house) throws Exception {
        var answers = new TreeMap<String, String>();
        house.get("/v1/relationships?limit=1000").get("relationships").forEach(relationship -> {
            var pair = relationship.get("pair");
            answers.put(
                    pair.get(0).asText() + "-" + pair.get(1).asText(),
                    relationship.get("hash").asText());
        });
        return answers;
    }

    private static Map<String, String> hashes(Path table) throws IOException {
        var lines = Files.readAllLines(table);
        var columns = List.of(lines.get(0).split(",", -1));
        var hashes = new TreeMap<String, String>();
        lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(row -> hashes.put(row[columns.indexOf("pair")], row[columns.indexOf("hash")]));
        return hashes;
    }

    private static void unpack(Path archive, Path folder) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var target = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
    }
}
