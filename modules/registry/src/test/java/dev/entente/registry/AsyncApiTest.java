package dev.entente.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is told of the topics to those who never see the sources. */
class AsyncApiTest {
    private static final Path FILE = Path.of("../../docs/asyncapi.yaml");

    @Test
    void shouldDescribeTheTopicsAsTheyAreDeclared() throws IOException {
        var described = new AsyncApi(Topics.standard()).toYaml();
        if (Boolean.getBoolean("entente.asyncapi.write")) {
            Files.writeString(FILE, described);
        }

        assertThat(FILE)
                .as(
                        "To make it anew: mvn -pl modules/registry -am test -Dtest=AsyncApiTest -Dentente.asyncapi.write=true -Dsurefire.failIfNoSpecifiedTests=false")
                .hasContent(described);
    }
}
