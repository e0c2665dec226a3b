package dev.entente.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.model.Article;
import dev.entente.model.Cause;
import dev.entente.model.ChangeKind;
import dev.entente.model.GeneratedClasses;
import dev.entente.model.RelationshipChange;
import dev.entente.model.Standing;
import dev.entente.model.Topic;
import dev.entente.model.Topics;
import dev.entente.registry.RegistryConfig;
import dev.entente.registry.ValueSerdes;
import dev.entente.registry.embedded.EmbeddedRegistry;
import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Confluent's and KafkaJS's clients against our registry: what we write they read, and what they write we do. */
@Tag("full")
@TestInstance(Lifecycle.PER_CLASS)
class JavaScriptClientsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Topic<Article> ARTICLES = Topics.standard().articles();
    private static final Topic<RelationshipChange> CHANGES = Topics.standard().relationshipChanges();

    private EmbeddedRegistry registry;
    private ValueSerdes serdes;
    private JsonNode report;

    @BeforeAll
    void ask() throws IOException, InterruptedException {
        registry = EmbeddedRegistry.inMemory(0);
        serdes = ValueSerdes.of(Map.of(RegistryConfig.URL, registry.url().toString()));
        var request = Map.of(
                "articles", ARTICLES.name(),
                "article",
                        Map.of("id", "js-1", "text", "Երևան 🤝", "mediaType", "text/plain", "source", "armenpress.am"),
                "changes", CHANGES.name(),
                "change", HexFormat.of().formatHex(written(CHANGES, change())));
        // So that the subject of the articles is there.
        written(ARTICLES, Article.newBuilder().setId("a").setText("b").build());

        report = JSON.readTree(JavaScript.run(
                "registry-clients.mjs", List.of(registry.url().toString()), JSON.writeValueAsString(request)));
    }

    @AfterAll
    void stop() {
        registry.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"confluent", "kafkajs"})
    void shouldReadTheArticleThatTheyWrite(String client) {
        var bytes = HexFormat.of().parseHex(report.path(client).path("article").asText());

        var article = serde(ARTICLES).deserializer().deserialize(ARTICLES.name(), bytes);

        assertThat(article)
                .isEqualTo(Article.newBuilder()
                        .setId("js-1")
                        .setText("Երևան 🤝")
                        .setSource("armenpress.am")
                        .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"confluent", "kafkajs"})
    void shouldWriteTheChangeThatTheyRead(String client) {
        var change = report.path(client).path("change");

        assertThat(change.path("pair")).hasToString("[\"ARM\",\"KAZ\"]");
        assertThat(change.path("kind").asText()).isEqualTo("TRANSITION");
        assertThat(change.findPath("label").asText()).isEqualTo("Стратегическое партнёрство");
        assertThat(change.path("known").asLong()).isEqualTo(1_713_200_000_000L);
        assertThat(change.path("before").isNull()).isTrue();
    }

    @Test
    void shouldBeConfluentsRegistryToConfluentsClient() {
        var answers = report.path("confluent");

        assertThat(answers.path("subjects").toString()).contains("\"confluent-value\"", "\"" + ARTICLES + "-value\"");
        assertThat(answers.path("sameId").asBoolean()).isTrue();
        assertThat(answers.path("schemaOfId").asBoolean()).isTrue();
        assertThat(answers.path("versions")).hasToString("[1]");
        assertThat(answers.path("version").asInt()).isEqualTo(1);
        assertThat(answers.path("compatible").asBoolean()).isTrue();
        assertThat(answers.path("incompatible").asBoolean(true)).isFalse();
        assertThat(answers.path("level").asText()).isEqualTo("FULL");
        assertThat(answers.path("levelRead").asText()).isEqualTo("FULL");
        assertThat(answers.path("refused").asInt()).isEqualTo(40901);
        assertThat(answers.path("unknownSubject").asInt()).isEqualTo(40401);
        assertThat(answers.path("unknownSchema").asInt()).isEqualTo(40403);
        assertThat(answers.path("hidden")).hasToString("[1]");
        assertThat(answers.path("forgotten")).hasToString("[1]");
    }

    @Test
    void shouldBeConfluentsRegistryToKafkaJs() {
        var answers = report.path("kafkajs");

        assertThat(answers.path("sameId").asBoolean()).isTrue();
        assertThat(answers.path("unknownSchema").asText()).contains("Schema 4711 not found");
    }

    private static RelationshipChange change() {
        GeneratedClasses.trust();
        return RelationshipChange.newBuilder()
                .setId("0:ARM-KAZ:1")
                .setPair(List.of("ARM", "KAZ"))
                .setSequence(1)
                .setVersion(1)
                .setKind(ChangeKind.TRANSITION)
                .setFacet("partnership")
                .setAfter(Standing.newBuilder()
                        .setValue("STRATEGIC_PARTNERSHIP")
                        .setLabel("Стратегическое партнёрство")
                        .build())
                .setEffective("2024-04")
                .setKnown(Instant.ofEpochMilli(1_713_200_000_000L))
                .setCause(Cause.PUBLISHED)
                .setArticle("a1")
                .build();
    }

    private <T extends SpecificRecord> byte[] written(Topic<T> topic, T value) {
        return serde(topic).serializer().serialize(topic.name(), value);
    }

    private <T extends SpecificRecord> Serde<T> serde(Topic<T> topic) {
        return serdes.forTopic(topic);
    }
}
