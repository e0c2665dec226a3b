package dev.entente.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.model.Article;
import dev.entente.model.Topics;
import dev.entente.registry.PoisonRecordException.Cause;
import dev.entente.registry.embedded.EmbeddedRegistry;
import java.io.EOFException;
import java.net.ConnectException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ValueSerdesTest {
    private static final String URL = "http://localhost:8081";

    @Test
    void shouldBeOursUnlessToldOtherwise() {
        try (var server = EmbeddedRegistry.inMemory(0)) {
            var topics = Topics.standard();
            var serdes = ValueSerdes.of(Map.of(RegistryConfig.URL, server.url().toString()));
            var serde = serdes.forTopic(topics.articles());

            var read = serde.deserializer()
                    .deserialize("entente.articles", serde.serializer().serialize("entente.articles", Articles.full()));

            assertThat(serde).isInstanceOf(AvroSerde.class);
            assertThat(read).isEqualTo(Articles.full());
        }
    }

    @Test
    void shouldTellHowToGetAClassThatIsNotThere() {
        assertThatThrownBy(() -> serde("io.confluent.kafka.streams.serdes.avro.SpecificAvroSerde", Failure.NONE))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("-Pconfluent");
        assertThatThrownBy(() -> serde("java.lang.String", Failure.NONE))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("java.lang.String");
    }

    @Test
    void shouldConfigureAnotherSerdeForOurClasses() {
        var serde = serde(FakeSerde.class.getName(), Failure.NONE);

        assertThat(serde.deserializer().deserialize("t", serde.serializer().serialize("t", Articles.brief())))
                .isEqualTo(Articles.brief());
        assertThat(serde.deserializer().deserialize("t", null)).isNull();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void shouldTellPoisonFromOutageWhateverTheSerde(Failure failure) {
        var deserializer = serde(FakeSerde.class.getName(), failure).deserializer();

        assertThatThrownBy(() -> deserializer.deserialize("t", WireFormat.header(1)))
                .satisfies(e -> assertThat(outcome(e)).isEqualTo(failure.expected));
    }

    @Test
    void shouldSeeForItselfThatTheMagicIsWrong() {
        var deserializer = serde(FakeSerde.class.getName(), Failure.NONE).deserializer();

        assertThatThrownBy(() -> deserializer.deserialize("t", new byte[] {1, 2, 3, 4, 5, 6}))
                .satisfies(e -> assertThat(outcome(e)).isEqualTo(Cause.WRONG_MAGIC.name()));
    }

    private static String outcome(Throwable e) {
        return e instanceof PoisonRecordException poison
                ? poison.causeCode().name()
                : e.getClass().getSimpleName();
    }

    private static Serde<Article> serde(String name, Failure failure) {
        var settings = new HashMap<String, Object>(Map.of(RegistryConfig.URL, URL));
        settings.put(ValueSerdes.SERDE, name);
        settings.put("failure", failure);
        return ValueSerdes.of(settings).forTopic(Topics.standard().articles());
    }

    /** How Confluent's deserializer fails. */
    @SuppressWarnings("ImmutableEnumChecker") // Nobody writes to the exceptions.
    enum Failure {
        NONE("", null),
        NO_CONNECTION("RegistryUnavailableException", new ConnectException("refused")),
        NOT_ALLOWED("RegistryUnavailableException", new RestClientException("Unauthorized", 401)),
        NO_SCHEMA("UNKNOWN_SCHEMA", new RestClientException("Schema 1 not found", 40403)),
        CUT_SHORT("TRUNCATED", new EOFException()),
        NONSENSE("UNDECODABLE", new ArrayIndexOutOfBoundsException("7")),
        ANOTHER_CLASS("INCOMPATIBLE_SCHEMA", null);

        private final String expected;
        private final Exception cause;

        Failure(String expected, Exception cause) {
            this.expected = expected;
            this.cause = cause;
        }
    }

    /** Stands for Confluent's class of that name, and words its message as that does. */
    static final class RestClientException extends Exception {
        private static final long serialVersionUID = 1L;

        RestClientException(String message, int errorCode) {
            super(message + "; error code: " + errorCode);
        }
    }

    /** Stands for a serde that Kafka's users bring along. */
    public static final class FakeSerde implements Serde<Object> {
        private Failure failure = Failure.NONE;

        @Override
        public void configure(Map<String, ?> settings, boolean isKey) {
            assertThat(settings.get(RegistryConfig.SPECIFIC_READER)).isEqualTo(true);
            assertThat(isKey).isFalse();
            failure = (Failure) settings.get("failure");
        }

        @Override
        public Serializer<Object> serializer() {
            return (topic, value) -> WireFormat.header(1);
        }

        @Override
        public Deserializer<Object> deserializer() {
            return (topic, record) -> {
                if (failure == Failure.ANOTHER_CLASS) {
                    return "a string";
                }
                if (failure != Failure.NONE) {
                    throw new SerializationException("Error deserializing Avro message for id 1", failure.cause);
                }
                return record == null ? null : Articles.brief();
            };
        }
    }
}
