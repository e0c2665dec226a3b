package dev.entente.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.streams.Tally;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.GroupProtocol;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class StreamsSettingsTest {
    private static final String SESSION = StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG);

    @Test
    void shouldFailOverWithinSecondsAndExactlyOnce() {
        var config = config(GroupProtocol.CLASSIC, Map.of());

        assertThat(config.originals()).containsEntry(SESSION, 6_000);
        assertThat(config.getInt(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG)).isEqualTo(1);
        assertThat(config.getString(StreamsConfig.PROCESSING_GUARANTEE_CONFIG)).isEqualTo("exactly_once_v2");
        assertThat(config.getProducerConfigs("c")).containsEntry("transaction.timeout.ms", 5_000);
        assertThat(config.getBoolean(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG))
                .isTrue();
    }

    @Test
    void shouldLeaveToTheBrokersWhatTheySetForAGroup() {
        var config = config(GroupProtocol.STREAMS, Map.of());

        assertThat(config.originals())
                .containsEntry("group.protocol", GroupProtocol.STREAMS.name)
                .doesNotContainKeys(SESSION, StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG);
    }

    @Test
    void shouldLetTheOperatorsOwnKeysWin() {
        var config = config(GroupProtocol.CLASSIC, Map.of(SESSION, 20_000, "commit.interval.ms", "1000"));

        assertThat(config.originals()).containsEntry(SESSION, 20_000);
        assertThat(config.getLong(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG)).isEqualTo(1000);
    }

    @Test
    void shouldHaveNobodyStandByWhereThereIsNobodyElse() {
        var config = new StreamsConfig(
                settings(GroupProtocol.CLASSIC, Map.of()).alone().properties("a", "a.dlq", new Tally()));

        assertThat(config.getInt(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG)).isZero();
    }

    private static StreamsConfig config(GroupProtocol protocol, Map<String, Object> overrides) {
        return new StreamsConfig(settings(protocol, overrides).properties("a", "a.dlq", new Tally()));
    }

    private static StreamsSettings settings(GroupProtocol protocol, Map<String, Object> overrides) {
        return new StreamsSettings("localhost:9092", Path.of("stores"), "", 1, protocol, overrides);
    }
}
