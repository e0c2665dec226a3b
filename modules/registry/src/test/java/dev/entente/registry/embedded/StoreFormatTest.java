package dev.entente.registry.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.registry.embedded.StoredRecord.Level;
import dev.entente.registry.embedded.StoredRecord.SubjectDeleted;
import dev.entente.registry.embedded.StoredRecord.Version;
import dev.entente.registry.embedded.StoredRecord.VersionRemoved;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoreFormatTest {

    @Test
    void shouldWriteAVersionAsConfluentDoes() {
        var entry = StoreFormat.write(new Version("a-value", 2, 7, "\"string\"", false));

        assertThat(entry.key()).isEqualTo("{\"keytype\":\"SCHEMA\",\"subject\":\"a-value\",\"version\":2,\"magic\":1}");
        assertThat(entry.value())
                .hasValue("{\"subject\":\"a-value\",\"version\":2,\"id\":7,\"schema\":\"\\\"string\\\"\","
                        + "\"deleted\":false}");
    }

    @Test
    void shouldWriteALevelAsConfluentDoes() {
        var global = StoreFormat.write(new Level(Optional.empty(), Optional.of(CompatibilityLevel.FULL)));
        var taken = StoreFormat.write(new Level(Optional.of("a-value"), Optional.empty()));

        assertThat(global.key()).isEqualTo("{\"keytype\":\"CONFIG\",\"magic\":0}");
        assertThat(global.value()).hasValue("{\"compatibilityLevel\":\"FULL\"}");
        assertThat(taken.key()).isEqualTo("{\"keytype\":\"CONFIG\",\"subject\":\"a-value\",\"magic\":0}");
        assertThat(taken.value()).isEmpty();
    }

    @Test
    void shouldReadWhatItWrites() throws IOException {
        var records = List.of(
                new Version("a-value", 2, 7, "\"string\"", true),
                new VersionRemoved("a-value", 2),
                new Level(Optional.of("a-value"), Optional.of(CompatibilityLevel.NONE)),
                new Level(Optional.empty(), Optional.empty()));

        for (var stored : records) {
            var entry = StoreFormat.write(stored);
            assertThat(StoreFormat.read(entry.key(), entry.value())).hasValue(stored);
        }
    }

    @Test
    void shouldReadWhatOnlyConfluentWrites() throws IOException {
        var deleted = StoreFormat.read(
                "{\"keytype\":\"DELETE_SUBJECT\",\"subject\":\"a-value\",\"magic\":0}",
                Optional.of("{\"subject\":\"a-value\",\"version\":3}"));
        var version = StoreFormat.read(
                "{\"keytype\":\"SCHEMA\",\"subject\":\"a-value\",\"version\":1,\"magic\":1}",
                Optional.of("{\"subject\":\"a-value\",\"version\":1,\"id\":1,\"guid\":\"x\",\"md5\":\"x\","
                        + "\"schema\":\"\\\"int\\\"\",\"deleted\":false}"));
        var older = StoreFormat.read(
                "{\"keytype\":\"CONFIG\",\"subject\":null,\"magic\":0}",
                Optional.of("{\"compatibilityLevel\":\"BACKWARD\"}"));

        assertThat(deleted).hasValue(new SubjectDeleted("a-value", 3));
        assertThat(version).hasValue(new Version("a-value", 1, 1, "\"int\"", false));
        assertThat(older).hasValue(new Level(Optional.empty(), Optional.of(CompatibilityLevel.BACKWARD)));
        assertThat(StoreFormat.read("{\"keytype\":\"NOOP\",\"magic\":0}", Optional.empty()))
                .isEmpty();
    }

    @Test
    void shouldNameWhatIsMissing() {
        assertThatThrownBy(() -> StoreFormat.read(
                        "{\"keytype\":\"SCHEMA\",\"subject\":\"a\",\"version\":1,\"magic\":1}",
                        Optional.of("{\"subject\":\"a\",\"version\":1,\"id\":1}")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no schema in");
        assertThatThrownBy(() -> StoreFormat.read(
                        "{\"keytype\":\"SCHEMA\",\"subject\":\"a\",\"version\":1,\"magic\":1}",
                        Optional.of("{\"schemaType\":\"JSON\"}")))
                .hasMessageContaining("JSON");
    }
}
