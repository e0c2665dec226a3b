package dev.entente.app.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.app.Failure;
import dev.entente.app.config.Configuration;
import dev.entente.server.HttpSettings;
import dev.entente.server.access.Scope;
import dev.entente.server.access.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpDoorTest {
    @TempDir
    private Path folder;

    @Test
    void shouldBeOpenOnThisMachineAlone() {
        var door = door(Map.of("http.host", "127.0.0.1"));

        assertThat(door.access().tokens()).isEmpty();
        assertThat(door.access().openReads()).isTrue();
    }

    @Test
    void shouldLetNoOtherMachineInWithoutTokensAndTls() throws IOException {
        var tokens = tokens(Token.issue("desk", Set.of(Scope.READ)).token().line());

        assertThatThrownBy(() -> door(Map.of("http.host", "0.0.0.0")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("http.tokens.file")
                .hasMessageContaining("http.insecure");
        assertThatThrownBy(() -> door(Map.of("http.host", "0.0.0.0", "http.tokens.file", tokens)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("http.tls.keystore");
    }

    @Test
    void shouldLetOthersInWhereThatIsSaidPlainly() {
        var door = door(Map.of("http.host", "0.0.0.0", "http.insecure", "true"));

        assertThat(door.host()).isEqualTo("0.0.0.0");
        assertThat(door.access().openReads()).isFalse();
    }

    @Test
    void shouldRefuseAFileThatHoldsNoToken() throws IOException {
        var tokens = tokens("# the last one was withdrawn");

        assertThatThrownBy(() -> door(Map.of("http.tokens.file", tokens)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(tokens)
                .hasMessageContaining("no token");
    }

    private String tokens(String line) throws IOException {
        return Files.writeString(folder.resolve("tokens"), line + "\n").toString();
    }

    private static HttpSettings door(Map<String, String> options) {
        return HttpDoor.of(Configuration.load(Map.of(), Optional.empty(), Map.of(), options));
    }
}
