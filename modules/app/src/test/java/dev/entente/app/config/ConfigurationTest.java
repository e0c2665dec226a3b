package dev.entente.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.app.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {
    @TempDir
    private Path directory;

    @Test
    void shouldPreferTheCommandLineToTheEnvironmentAndThatToTheFile() throws IOException {
        var file = file("http.port=1\nhttp.host=a\ntopics.partitions=3\n");

        var configuration = Configuration.load(
                Map.of(),
                Optional.of(file),
                Map.of("ENTENTE_HTTP_PORT", "2", "ENTENTE_HTTP_HOST", "b", "PATH", "/bin"),
                Map.of("http.port", "3"));

        assertThat(configuration.get(Settings.HTTP_PORT)).isEqualTo(3);
        assertThat(configuration.get(Settings.HTTP_HOST)).isEqualTo("b");
        assertThat(configuration.get(Settings.TOPICS_PARTITIONS)).isEqualTo(3);
        assertThat(configuration.get(Settings.DATA_DIR)).isEqualTo("data");
    }

    @Test
    void shouldPassKafkaKeysThroughWithoutThePrefix() throws IOException {
        var file = file("kafka.security.protocol=SASL_SSL\n");

        var configuration = Configuration.load(
                Map.of(), Optional.of(file), Map.of("ENTENTE_KAFKA_SASL_MECHANISM", "PLAIN"), Map.of());

        assertThat(configuration.kafka())
                .containsOnly(Map.entry("security.protocol", "SASL_SSL"), Map.entry("sasl.mechanism", "PLAIN"));
    }

    @Test
    void shouldNameKeyValueOriginAndWhatIsAllowed() throws IOException {
        var file = file("topics.partitions=many\n");

        assertThatThrownBy(() -> Configuration.load(Map.of(), Optional.of(file), Map.of(), Map.of()))
                .isInstanceOf(Failure.class)
                .hasMessage("topics.partitions is 'many', set by %s: it takes a whole number from 1 to 1000", file);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "streams.group.protocol | modern | classic or streams",
                "log.format | xml | text or json",
                "ledger.generation | -1 | a whole number from 0",
                "sink.http.port | http | a whole number from 0 to 65535",
                "bootstrap.servers | broker | host:port",
                "schema.registry.url | registry:8081 | http://localhost:8081",
                "database.url | jdbc:oracle:x | jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE"
            })
    void shouldNameWhatEachSettingTakes(String key, String value, String allowed) {
        assertThatThrownBy(() -> Configuration.load(Map.of(), Optional.empty(), Map.of(), Map.of(key, value)))
                .isInstanceOf(Failure.class)
                .hasMessageStartingWith("%s is '%s', set by command line: it takes ", key, value)
                .hasMessageContaining(allowed);
    }

    @Test
    void shouldRefuseAKeyThatNobodyKnows() {
        assertThatThrownBy(() ->
                        Configuration.load(Map.of(), Optional.empty(), Map.of("ENTENTE_HTTP_PROT", "80"), Map.of()))
                .isInstanceOf(Failure.class)
                .hasMessageStartingWith("http.prot, set by ENTENTE_HTTP_PROT, is no setting");
    }

    @Test
    void shouldLeaveItsOtherVariablesAlone() {
        var configuration = Configuration.load(
                Map.of(),
                Optional.empty(),
                Map.of("ENTENTE_DEBUG", "true", "ENTENTE_TEST_POSTGRES_URL", "jdbc:x"),
                Map.of());

        assertThat(configuration.kafka()).isEmpty();
    }

    @Test
    void shouldNameTheMissingFile() {
        var missing = directory.resolve("none.properties");

        assertThatThrownBy(() -> Configuration.load(Map.of(), Optional.of(missing), Map.of(), Map.of()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(missing.toString());
    }

    @Test
    void shouldShowWhatHoldsAndMaskWhatIsSecret() throws IOException {
        var file = file("""
                database.password=hunter2
                kafka.sasl.jaas.config=org.apache.Plain required password=hunter2
                kafka.basic.auth.user.info=me:hunter2
                database.url=jdbc:postgresql://db/entente?user=me&password=hunter2&ssl=true
                schema.registry.url=https://me:hunter2@registry:8081
                kafka.ssl.truststore.location=/etc/trust.jks
                """);

        var lines = Configuration.load(Map.of(), Optional.of(file), Map.of(), Map.of())
                .effective();

        assertThat(lines).noneMatch(line -> line.value().contains("hunter2"));
        assertThat(lines)
                .anySatisfy(line -> {
                    assertThat(line.key()).isEqualTo("kafka.ssl.truststore.location");
                    assertThat(line.value()).isEqualTo("/etc/trust.jks");
                    assertThat(line.origin()).isEqualTo(file.toString());
                })
                .anySatisfy(line -> {
                    assertThat(line.key()).isEqualTo("http.port");
                    assertThat(line.value()).isEqualTo("8080");
                    assertThat(line.origin()).isEqualTo("default");
                });
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("entente.properties"), text);
    }
}
