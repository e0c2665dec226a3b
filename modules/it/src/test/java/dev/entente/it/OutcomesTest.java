package dev.entente.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.model.Article;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What HTTP tells of an article, whatever became of it, and of the house as a whole. */
class OutcomesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UPGRADE =
            "LIMA, November 5. Peru and Uruguay have elevated relations to the level of strategic partnership.";

    @RegisterExtension
    private static final SeededHouse SEEDED = new SeededHouse();

    private static HouseFixture house;

    @BeforeAll
    static void start() {
        house = SEEDED.house();
    }

    @Test
    void shouldShowTheTextAndClaimsOfTheNewestRevisionAlone() throws Exception {
        house.publish(
                List.of(article("revised", "LIMA. Nothing happened today."), article("revised", said("revised"))));

        var article = house.get("/v1/articles/revised");

        assertThat(article.get("outcome").asText()).isEqualTo("READ");
        assertThat(article.get("text").asText()).isEqualTo(said("revised"));
        assertThat(article.get("claims")).isNotEmpty();
        assertThat(article.get("repeated").asBoolean()).isFalse();
    }

    @Test
    void shouldTellThatTheNewestRecordSaidTheSameAgain() throws Exception {
        house.publish(List.of(article("twice", said("twice")), article("twice", said("twice"))));

        var article = house.get("/v1/articles/twice");

        assertThat(article.get("repeated").asBoolean()).isTrue();
        assertThat(article.get("text").asText()).isEqualTo(said("twice"));
    }

    @Test
    void shouldTellAtTheDoorOfTheSameAgainAndLaterOfTheSameTextUnderAnotherId() throws Exception {
        var first = receipt("door", said("door"));
        house.drain();
        var again = receipt("door", said("door"));
        var revised = receipt("door", said("door") + " Talks lasted two hours.");
        var copied = receipt("door copied", said("door") + " Talks lasted two hours.");
        house.drain();

        assertThat(first.has("repeated")).isFalse();
        assertThat(again.get("repeated").asBoolean()).isTrue();
        assertThat(revised.has("repeated")).isFalse();
        assertThat(copied.has("repeated")).isFalse();
        assertThat(house.get(copied.get("article").asText()).get("duplicateOf").asText())
                .isEqualTo("door");
    }

    private static JsonNode receipt(String id, String text) throws Exception {
        var answer = house.send(
                "POST",
                "/v1/articles",
                JSON.createObjectNode().put("id", id).put("text", text).toString());
        assertThat(answer.statusCode()).isEqualTo(202);
        return JSON.readTree(answer.body()).at("/articles/0");
    }

    @Test
    void shouldShowNothingOfARetractedArticleButThatItWas() throws Exception {
        house.publish(List.of(article("hoax", said("hoax"))));
        try (var publisher = house.house().cluster().publisher()) {
            publisher.retract("hoax", Optional.of("hoax"), Optional.of("desk")).get();
        }
        house.drain();

        var article = house.get("/v1/articles/hoax");

        assertThat(article.get("outcome").asText()).isEqualTo("RETRACTED");
        assertThat(article.has("text")).isFalse();
        assertThat(article.get("claims")).isEmpty();
    }

    @Test
    void shouldTellAnotherLanguageFromAnArticleThatSaysNothing() throws Exception {
        house.publish(List.of(
                article(
                        "french",
                        "Le Pérou et l'Uruguay ont élevé leurs relations au rang de partenariat stratégique, "
                                + "a annoncé le ministère des affaires étrangères à Lima dans un communiqué publié mardi."),
                article("silent", "The weather in Lima will be mild tomorrow, forecasters said on Tuesday.")));

        assertThat(house.get("/v1/articles/french").get("outcome").asText()).isEqualTo("OTHER_LANGUAGE");
        var silent = house.get("/v1/articles/silent");
        assertThat(silent.get("outcome").asText()).isEqualTo("READ");
        assertThat(silent.get("claims")).isEmpty();
    }

    @Test
    void shouldTellWhyAnArticleWasLaidAside() throws Exception {
        layAside("broken");

        var article = awaitDeadLetter("broken");

        assertThat(article.get("outcome").asText()).isEqualTo("DEAD_LETTER");
        assertThat(article.at("/deadLetter/cause").asText()).isEqualTo("WRONG_MAGIC");
        assertThat(article.at("/deadLetter/message").asText()).isNotBlank();
        assertThat(house.send("GET", "/v1/articles/nosuch", "").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldKeepWhatWasTakenInWhereALaterRecordIsLaidAside() throws Exception {
        house.publish(List.of(article("spoilt", said("spoilt"))));
        layAside("spoilt");

        var spoilt = awaitDeadLetter("spoilt");
        assertThat(spoilt.get("outcome").asText()).isEqualTo("READ");
        assertThat(spoilt.get("text").asText()).isEqualTo(said("spoilt"));

        house.publish(List.of(article("spoilt", said("spoilt") + " Talks lasted two hours.")));
        assertThat(house.get("/v1/articles/spoilt").has("deadLetter")).isFalse();
    }

    @Test
    void shouldTellHowTheWholeHouseIs() throws Exception {
        layAside("lost");
        awaitDeadLetter("lost");

        var status = house.get("/v1/status");

        assertThat(status.get("lag").properties())
                .extracting(entry -> entry.getKey() + "=" + entry.getValue())
                .containsExactly("entente-extraction=0", "entente-ledger=0", "entente-sink=0");
        assertThat(status.get("articles").asLong()).isGreaterThanOrEqualTo(6);
        assertThat(status.at("/deadLetters/WRONG_MAGIC").asLong()).isPositive();
        assertThat(status.has("partial")).isFalse();
        var relationships = house.get("/v1/relationships?limit=1000").get("relationships");
        assertThat(status.get("claims").asLong()).isEqualTo(sum(relationships, "claims"));
        assertThat(status.get("changes").asLong()).isEqualTo(sum(relationships, "sequence"));
        assertThat(status.get("instances")).singleElement().satisfies(instance -> {
            assertThat(instance.at("/checks/entente-ledger/status").asText()).isEqualTo("UP");
            assertThat(instance.get("partitions")).hasSize(4);
        });
    }

    /** A text of its own: the same under two ids would be a copy. */
    private static String said(String id) {
        return UPGRADE + " It was told under the name of " + id + ".";
    }

    private static Article article(String id, String text) {
        return Article.newBuilder().setId(id).setText(text).build();
    }

    private static void layAside(String key) throws Exception {
        house.publishBytes(null, key.getBytes(StandardCharsets.UTF_8), "not Avro".getBytes(StandardCharsets.UTF_8));
    }

    /** The dead letters are read on their own way, an instant later. */
    private static JsonNode awaitDeadLetter(String id) throws Exception {
        for (int glance = 0; glance < 300; glance++) {
            if (house.send("GET", "/v1/articles/" + id, "").body().contains("deadLetter")) {
                return house.get("/v1/articles/" + id);
            }
            Thread.sleep(50);
        }
        throw new AssertionError("No dead letter of " + id);
    }

    private static long sum(JsonNode items, String name) {
        var sum = 0L;
        for (var item : items) {
            sum += item.get(name).asLong();
        }
        return sum;
    }
}
