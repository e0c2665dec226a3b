package dev.entente.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryConfigTest {
    private static final Schema RECORD =
            Schema.createRecord("Article", null, "dev.entente.model", false, java.util.List.of());

    @ParameterizedTest
    @CsvSource({
        "schema.registry.url, '', schema.registry.url",
        "schema.registry.url, localhost:8081, http://localhost:8081",
        "schema.registry.url, 'http://a b', schema.registry.url",
        "value.subject.name.strategy, com.example.MyStrategy, TopicNameStrategy",
        "basic.auth.credentials.source, USER_INFO, user:password",
        "basic.auth.credentials.source, MAGIC, USER_INFO",
        "bearer.auth.credentials.source, STATIC_TOKEN, bearer.auth.token",
        "specific.avro.reader, false, generated classes",
        "max.schemas.per.subject, 0, max.schemas.per.subject",
        "auto.register.schemas, perhaps, auto.register.schemas"
    })
    void shouldNameWhatIsWrongAndWhatIsRight(String key, String value, String named) {
        assertThatThrownBy(() -> config(Map.of(key, value)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(named);
    }

    @Test
    void shouldDemandAnAddress() {
        assertThatThrownBy(() -> RegistryConfig.of(Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(RegistryConfig.URL);
    }

    @Test
    void shouldLeaveOtherKeysAlone() {
        assertThat(config(Map.of("bootstrap.servers", "localhost:9092", "application.id", "x"))
                        .urls())
                .hasSize(1);
    }

    @Test
    void shouldTakeAStrategyByItsClass() {
        var config = config(Map.of(RegistryConfig.KEY_STRATEGY, RecordNameStrategy.class));

        assertThat(config.strategy(true).subject("t", true, RECORD)).isEqualTo("dev.entente.model.Article");
        assertThat(config.strategy(false).subject("t", false, RECORD)).isEqualTo("t-value");
        assertThat(SubjectNameStrategy.TOPIC.subject("t", true, RECORD)).isEqualTo("t-key");
        assertThat(SubjectNameStrategy.TOPIC_RECORD.subject("t", true, RECORD))
                .isEqualTo("t-dev.entente.model.Article");
    }

    @Test
    void shouldNotShowSecrets() {
        var config = config(Map.of(
                RegistryConfig.BASIC_AUTH_SOURCE, "USER_INFO", RegistryConfig.BASIC_AUTH_USER_INFO, "ann:t0psecret"));

        assertThat(config.values().toString()).doesNotContain("t0psecret");
    }

    /** Stands for Confluent's class of that name. */
    private static final class RecordNameStrategy {}

    private static RegistryConfig config(Map<String, ?> more) {
        var settings = new HashMap<String, Object>(Map.of(RegistryConfig.URL, "http://localhost:8081"));
        settings.putAll(more);
        return RegistryConfig.of(settings);
    }
}
