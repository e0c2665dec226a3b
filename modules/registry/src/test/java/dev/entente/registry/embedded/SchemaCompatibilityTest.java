package dev.entente.registry.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.Topic;
import dev.entente.model.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No schema may leave behind what a release wrote, or whoever still reads with one. */
class SchemaCompatibilityTest {
    private static final Path SCHEMAS = Path.of("../../schemas");

    @TempDir
    private Path folder;

    private Path current;
    private Path released;

    @BeforeEach
    void makeFolders() throws IOException {
        current = Files.createDirectory(folder.resolve("schemas"));
        released = Files.createDirectory(folder.resolve("released"));
    }

    @Test
    void shouldReadWhatEveryReleaseWroteAndBeReadByIt() throws IOException {
        assertThat(SCHEMAS.resolve("released/0.1.0")).isNotEmptyDirectory();
        assertThat(ReleasedSchemas.conflicts(SCHEMAS, SCHEMAS.resolve("released")))
                .isEmpty();
    }

    @Test
    void shouldHoldTheSchemaOfEveryTopicToTheReleases() throws IOException {
        Set<String> onTopics = Topics.standard().all().stream()
                .map(Topic::schema)
                .map(schema -> schema.getName())
                .collect(Collectors.toSet());

        assertThat(ReleasedSchemas.read(SCHEMAS)).containsKeys(onTopics.toArray(String[]::new));
    }

    @Test
    void shouldAllowAFieldThatHasADefault() {
        release("1.0", "{'name':'a','type':'string'}");
        write(current, "{'name':'a','type':'string'},{'name':'b','type':['null','string'],'default':null}");

        assertThat(conflicts()).isEmpty();
    }

    @Test
    void shouldNoticeAFieldThatHasNone() {
        release("1.0", "{'name':'a','type':'string'}");
        write(current, "{'name':'a','type':'string'},{'name':'b','type':'string'}");

        assertThat(conflicts())
                .singleElement()
                .asString()
                .contains("R.avsc does not go with release 1.0", "the new schema cannot read", "/fields/1");
    }

    @Test
    void shouldNoticeARequiredFieldThatWentAndATypeThatChanged() {
        release("1.0", "{'name':'a','type':'int'},{'name':'b','type':'string'}");
        write(current, "{'name':'a','type':'long'}");

        // The old reader misses b, and finds a long where it wants an int.
        assertThat(conflicts()).hasSize(2).allMatch(conflict -> conflict.contains("the old schema cannot read"));
    }

    @Test
    void shouldNoticeAConflictWithAnOlderRelease() {
        release("1.0", "{'name':'a','type':'string'},{'name':'b','type':'int','default':0}");
        release("1.1", "{'name':'a','type':'string'}");
        write(current, "{'name':'a','type':'string'},{'name':'b','type':'string','default':''}");

        assertThat(conflicts()).isNotEmpty().allMatch(conflict -> conflict.contains("release 1.0"));
    }

    @Test
    void shouldNoticeAFileThatWent() {
        release("1.0", "{'name':'a','type':'string'}");

        assertThat(conflicts()).singleElement().asString().contains("R.avsc of release 1.0 is gone");
    }

    private List<String> conflicts() {
        try {
            return ReleasedSchemas.conflicts(current, released);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void release(String version, String fields) {
        try {
            write(Files.createDirectory(released.resolve(version)), fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path folder, String fields) {
        try {
            Files.writeString(
                    folder.resolve("R.avsc"),
                    "{'type':'record','name':'R','namespace':'n','fields':[%s]}"
                            .formatted(fields)
                            .replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
