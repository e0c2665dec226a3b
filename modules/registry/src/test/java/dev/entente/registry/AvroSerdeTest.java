package dev.entente.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.model.Article;
import dev.entente.model.Topics;
import dev.entente.registry.embedded.EmbeddedRegistry;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AvroSerdeTest {
    private static final String TOPIC = Topics.standard().articles().name();
    private static final String SUBJECT = TOPIC + "-value";

    private EmbeddedRegistry server;
    private RegistryClient registry;

    @BeforeEach
    void start() {
        server = EmbeddedRegistry.inMemory(0);
        registry = RegistryClient.of(RegistryConfig.of(settings()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldWriteMagicAndIdBeforeAvroBinary() {
        var bytes = serde().serializer().serialize(TOPIC, Articles.brief());

        // 00, id 1, "a1", "Hi", "text/plain", and null for each of the six that may be.
        assertThat(HexFormat.of().formatHex(bytes))
                .isEqualTo("00" + "00000001" + "046131" + "044869" + "14746578742f706c61696e" + "000000000000");
    }

    @Test
    void shouldReadWhatItWrote() {
        var serde = serde();

        var read = serde.deserializer().deserialize(TOPIC, serde.serializer().serialize(TOPIC, Articles.full()));

        assertThat(read).isEqualTo(Articles.full());
    }

    @Test
    void shouldPassNullsThrough() {
        var serde = serde();

        assertThat(serde.serializer().serialize(TOPIC, null)).isNull();
        assertThat(serde.deserializer().deserialize(TOPIC, null)).isNull();
    }

    @Test
    void shouldReadTheClassThatTheWriterNamesWhenKafkaMadeTheSerde() {
        var serde = new AvroSerde<Article>();
        serde.configure(settings(), false);

        var read = serde.deserializer().deserialize(TOPIC, serde.serializer().serialize(TOPIC, Articles.full()));

        assertThat(read).isInstanceOf(Article.class).isEqualTo(Articles.full());
    }

    @Test
    void shouldRegisterTheSchemaAsItStandsInTheFile() {
        serde().serializer().serialize(TOPIC, Articles.brief());

        assertThat(registry.latest(SUBJECT).schema().toString()).doesNotContain("avro.java.string");
    }

    @Test
    void shouldNotRegisterWhereThatIsForbidden() {
        var serde = serde(Map.of(RegistryConfig.AUTO_REGISTER, false));

        assertThatThrownBy(() -> serde.serializer().serialize(TOPIC, Articles.brief()))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.isNotFound()).isTrue());
        assertThat(registry.subjects()).isEmpty();
    }

    @Test
    void shouldFindTheSchemaThatSomebodyElseRegistered() {
        registry.register("other", new Schema.Parser().parse("\"string\""));
        int id = registry.register(SUBJECT, PlainSchema.of(Article.getClassSchema()));
        var serde = serde(Map.of(RegistryConfig.AUTO_REGISTER, false));

        var bytes = serde.serializer().serialize(TOPIC, Articles.brief());

        assertThat(WireFormat.schemaId(TOPIC, bytes)).isEqualTo(id).isEqualTo(2);
    }

    @Test
    void shouldNameSubjectsAsTheStrategySays() {
        serde(Map.of(RegistryConfig.VALUE_STRATEGY, "io.confluent.kafka.serializers.subject.TopicRecordNameStrategy"))
                .serializer()
                .serialize(TOPIC, Articles.brief());
        serde(Map.of(RegistryConfig.VALUE_STRATEGY, "RecordNameStrategy"))
                .serializer()
                .serialize(TOPIC, Articles.brief());

        assertThat(registry.subjects())
                .containsExactly("dev.entente.model.Article", TOPIC + "-dev.entente.model.Article");
    }

    @Test
    void shouldReadAnOlderWriterAndFillInDefaults() {
        var older = schema("{'name':'id','type':'string'},{'name':'text','type':'string'}");

        var read = serde().deserializer().deserialize(TOPIC, written(older, "046131" + "044869"));

        assertThat(read).isEqualTo(Articles.brief());
    }

    @Test
    void shouldReadANewerWriterAndPassOverWhatItAdds() {
        var newer = schema("{'name':'topics','type':{'type':'array','items':'string'},'default':[]},"
                + "{'name':'id','type':'string'},{'name':'score','type':['null','double'],'default':null},"
                + "{'name':'text','type':'string'}");

        var read = serde().deserializer()
                .deserialize(TOPIC, written(newer, "040278027900" + "046131" + "02000000000000f03f" + "044869"));

        assertThat(read).isEqualTo(Articles.brief());
    }

    @Test
    void shouldWriteByTheLatestSchemaWhereFieldsStandElsewhere() {
        registry.register(
                SUBJECT,
                schema("{'name':'text','type':'string'},{'name':'score','type':'int','default':7},"
                        + "{'name':'id','type':'string'}"));
        var serde = serde(Map.of(RegistryConfig.USE_LATEST, true));

        var bytes = serde.serializer().serialize(TOPIC, Articles.brief());

        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo("0000000001" + "044869" + "0e" + "046131");
        assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isEqualTo(Articles.brief());
    }

    @Test
    void shouldRefuseToWriteWhatTheLatestSchemaCannotHold() {
        registry.register(SUBJECT, schema("{'name':'id','type':'string'},{'name':'score','type':'int'}"));
        var serde = serde(Map.of(RegistryConfig.USE_LATEST, true));

        assertThatThrownBy(() -> serde.serializer().serialize(TOPIC, Articles.brief()))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("schema 1")
                .hasMessageContaining("score");
    }

    @Test
    void shouldServeManyThreads() {
        var serde = serde();

        var read = IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> serde.deserializer()
                        .deserialize(TOPIC, serde.serializer().serialize(TOPIC, Articles.numbered(i))))
                .toList();

        assertThat(read)
                .isEqualTo(IntStream.range(0, 400).mapToObj(Articles::numbered).toList());
        assertThat(registry.subjects()).containsExactly(SUBJECT);
    }

    private byte[] written(Schema schema, String avroHex) {
        var header = WireFormat.header(registry.register("writer-" + schema.hashCode(), schema));
        return HexFormat.of().parseHex(HexFormat.of().formatHex(header) + avroHex);
    }

    private static Schema schema(String fields) {
        return new Schema.Parser()
                .parse("{'type':'record','name':'Article','namespace':'dev.entente.model','fields':[%s]}"
                        .formatted(fields)
                        .replace('\'', '"'));
    }

    private Serde<Article> serde() {
        return serde(Map.of());
    }

    private Serde<Article> serde(Map<String, Object> more) {
        var settings = new HashMap<>(settings());
        settings.putAll(more);
        var serde = new AvroSerde<>(Article.class);
        serde.configure(settings, false);
        return serde;
    }

    private Map<String, Object> settings() {
        return Map.of(RegistryConfig.URL, server.url().toString());
    }
}
