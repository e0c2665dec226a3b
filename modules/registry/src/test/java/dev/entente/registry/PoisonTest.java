package dev.entente.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.entente.model.Article;
import dev.entente.model.ClaimSet;
import dev.entente.registry.PoisonRecordException.Cause;
import dev.entente.registry.embedded.EmbeddedRegistry;
import java.util.HexFormat;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoisonTest {
    private static final String TOPIC = "entente.articles";

    private EmbeddedRegistry server;
    private RegistryClient registry;

    @BeforeAll
    void start() {
        server = EmbeddedRegistry.inMemory(0);
        registry = RegistryClient.of(
                RegistryConfig.of(Map.of(RegistryConfig.URL, server.url().toString())));
        registry.register("articles", Article.getClassSchema()); // 1
        registry.register("claims", ClaimSet.getClassSchema()); // 2
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'', TRUNCATED",
        "7b226964223a2261227d, WRONG_MAGIC",
        "0000, TRUNCATED",
        "0000000001, TRUNCATED",
        "00000000010461, OVERSIZED_LENGTH",
        // "a1", "Hi", and then nothing where the media type should be.
        "0000000001046131044869, TRUNCATED",
        "0000000063046131, UNKNOWN_SCHEMA",
        "00ffffffff046131, UNKNOWN_SCHEMA",
        // The id claims 2 GB, then 2^62 bytes, then fewer than none.
        "0000000001feffffff0f6131, OVERSIZED_LENGTH",
        "000000000180808080808080808001, OVERSIZED_LENGTH",
        "000000000101, OVERSIZED_LENGTH",
        "0000000001ffffffffffffffffffff01, UNDECODABLE",
        "000000000104c3280448691474, INVALID_UTF8",
        "000000000104613104486914746578742f706c61696e00000000000000, TRAILING_BYTES",
        // A union's branch that there is not.
        "000000000104613104486914746578742f706c61696e0a0000000000, INCOMPATIBLE_SCHEMA",
        "0000000002046131, INCOMPATIBLE_SCHEMA"
    })
    void shouldNameTheCause(String hex, Cause cause) {
        var deserializer = new AvroDeserializer<>(Article.class, registry);

        var poison = catchThrowableOfType(
                PoisonRecordException.class,
                () -> deserializer.deserialize(TOPIC, HexFormat.of().parseHex(hex)));

        assertThat(poison).isInstanceOf(SerializationException.class);
        assertThat(poison.causeCode()).isEqualTo(cause);
    }

    @Test
    void shouldTakeAForgedReplacementCharacterForWhatItIs() {
        var serializer = new AvroSerializer<Article>(
                registry,
                RegistryConfig.of(Map.of(RegistryConfig.URL, server.url().toString())),
                false);
        var article =
                Article.newBuilder().setId("a1").setText("so \uFFFD it stood").build();

        var read = new AvroDeserializer<>(Article.class, registry)
                .deserialize(TOPIC, serializer.serialize(TOPIC, article));

        assertThat(read).isEqualTo(article);
    }

    @Test
    void shouldNotTrustAWriterWhoseRecordsNestWithoutEnd() {
        var nested = new Schema.Parser()
                .parse(("{'type':'record','name':'Article','namespace':'dev.entente.model','fields':["
                                + "{'name':'nest','type':{'type':'record','name':'Nest','fields':["
                                + "{'name':'inner','type':['null','Nest']}]}}]}")
                        .replace('\'', '"'));
        int id = registry.register("nested", nested);
        var bytes = new byte[8 * 1024 * 1024];
        java.util.Arrays.fill(bytes, (byte) 2);
        System.arraycopy(WireFormat.header(id), 0, bytes, 0, WireFormat.HEADER_BYTES);

        assertThatThrownBy(() -> new AvroDeserializer<>(Article.class, registry).deserialize(TOPIC, bytes))
                .isInstanceOf(PoisonRecordException.class);
    }

    @Test
    void shouldOnlyMakeOurOwnClassesAtAWritersWord() {
        int id = registry.register(
                "foreign",
                new Schema.Parser()
                        .parse("{\"type\":\"record\",\"name\":\"Runtime\",\"namespace\":\"java.lang\",\"fields\":[]}"));
        var deserializer = new AvroDeserializer<Article>();
        deserializer.configure(registry);

        assertThatThrownBy(() -> deserializer.deserialize(TOPIC, WireFormat.header(id)))
                .isInstanceOfSatisfying(
                        PoisonRecordException.class,
                        e -> assertThat(e.causeCode()).isEqualTo(Cause.INCOMPATIBLE_SCHEMA))
                .hasMessageContaining("java.lang.Runtime");
    }
}
