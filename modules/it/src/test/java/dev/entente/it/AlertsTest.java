package dev.entente.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.model.Article;
import dev.entente.server.webhook.Signature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Saved alerts, as feeds and by webhook. */
class AlertsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "a secret of sixteen characters";

    @RegisterExtension
    private static final SeededHouse SEEDED = new SeededHouse();

    private static HouseFixture house;

    private WebhookReceiver hook;

    @BeforeAll
    static void start() {
        house = SEEDED.house();
    }

    @BeforeEach
    void listen() throws IOException {
        hook = new WebhookReceiver();
    }

    @AfterEach
    void end() throws Exception {
        hook.close();
        for (var alert : house.get("/v1/alerts").get("alerts")) {
            house.send("DELETE", "/v1/alerts/" + alert.get("id").asText(), "");
        }
    }

    @Test
    void shouldFeedTheNewestChangesOfAnAlertAndOfAQuery() throws Exception {
        save("{\"id\":\"kaz\",\"actor\":\"kaz\",\"facet\":\"partnership\"}");

        var saved = entries("/v1/alerts/kaz/feed.atom");
        var asked = entries("/v1/changes/feed.atom?actor=KAZ&facet=partnership");

        var changes = new ArrayList<String>();
        house.get("/v1/changes?limit=1000&actor=KAZ&facet=partnership")
                .get("changes")
                .forEach(change ->
                        changes.add("urn:entente:change:" + change.get("id").asText()));
        assertThat(house.send("GET", "/v1/alerts/kaz/feed.atom", "").body())
                .contains("ARM-KAZ  partnership: nothing known → STRATEGIC_PARTNERSHIP (FORMAL) [TRANSITION]");
        assertThat(saved).isNotEmpty().isEqualTo(asked).containsExactlyInAnyOrderElementsOf(changes);
    }

    @Test
    void shouldFeedInUtf8() throws Exception {
        save("{\"id\":\"mng\",\"actor\":\"MNG\"}");

        publish(
                "utf8",
                "ANKARA, May 5. Türkiye and Mongolia have elevated relations to the level of strategic partnership, President Erdoğan said.");

        for (var path : List.of("/v1/alerts/mng/feed.atom", "/v1/changes/feed.atom?actor=MNG")) {
            assertThat(house.send("GET", path, "").body())
                    .as(path)
                    .contains("nothing known → STRATEGIC_PARTNERSHIP")
                    .contains("Türkiye and Mongolia", "Erdoğan said");
        }
    }

    @Test
    void shouldTellAWebhookOfEachChangeInOrderSignedAndAgainUntilItIsTaken() throws Exception {
        hook.refuse(2);
        save("{\"id\":\"lka\",\"actor\":\"LKA\",\"webhook\":{\"url\":\"%s\",\"secret\":\"%s\"}}"
                .formatted(hook.url(), SECRET));

        publish("first", "COLOMBO, May 5. Sri Lanka and Nepal have elevated relations to the level of partnership.");
        publish(
                "second",
                "COLOMBO, May 9. Sri Lanka and Nepal have elevated relations to the level of strategic partnership.");

        var changes = new ArrayList<String>();
        house.get("/v1/changes?limit=1000&actor=LKA")
                .get("changes")
                .forEach(change -> changes.add(change.get("id").asText()));
        assertThat(changes).isNotEmpty();
        await(() -> hook.taken().size() >= changes.size());
        assertThat(hook.taken()).extracting(WebhookReceiver.Message::id).containsExactlyElementsOf(changes);
        for (var message : hook.taken()) {
            assertThat(JSON.readTree(message.body()).get("id").asText()).isEqualTo(message.id());
            assertThat(message.signature())
                    .isEqualTo(new Signature(SECRET).of(message.id(), message.time(), message.body()));
        }
        await(() -> webhook("lka").get("delivered").asInt() == changes.size());
        assertThat(webhook("lka").get("failures").asInt()).isZero();
        assertThat(measured("entente_webhook_deliveries_total")).isGreaterThanOrEqualTo(changes.size());
        assertThat(measured("entente_webhook_failures_total")).isGreaterThanOrEqualTo(2);
        await(() -> measured("entente_webhook_lag_records") == 0);
    }

    @Test
    void shouldShowAWebhookThatTakesNothing() throws Exception {
        hook.refuse(Integer.MAX_VALUE);
        save("{\"id\":\"bgd\",\"actor\":\"BGD\",\"webhook\":{\"url\":\"%s\"}}".formatted(hook.url()));

        publish(
                "third",
                "DHAKA, May 5. Bangladesh and Bhutan have elevated relations to the level of strategic partnership.");

        await(() -> webhook("bgd").path("failures").asInt() > 0);
        assertThat(webhook("bgd").get("error").asText()).contains("503");
        assertThat(webhook("bgd").has("since")).isTrue();
        assertThat(measured("entente_webhook_failing")).isEqualTo(1);
        await(() -> measured("entente_webhook_lag_records") > 0);
    }

    @Test
    void shouldTellTheSecretOnceAndNeverTheWholeAddress() throws Exception {
        var saved = save("{\"id\":\"told\",\"actor\":\"ARM\",\"webhook\":{\"url\":\"%s\"}}".formatted(hook.url()));

        assertThat(saved.at("/webhook/secret").asText()).startsWith("whsec_");
        var later = house.get("/v1/alerts/told");
        assertThat(later.at("/webhook").has("secret")).isFalse();
        assertThat(later.at("/webhook/url").asText()).doesNotContain("hook?");
        assertThat(house.get("/v1/alerts").get("alerts")).contains(later);

        house.send("DELETE", "/v1/alerts/told", "");
        assertThat(house.send("GET", "/v1/alerts/told", "").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldRefuseWhatIsNoAlertNamingTheField() throws Exception {
        assertThat(refused("[]")).isEqualTo("body");
        assertThat(refused("{\"facet\":\"love\"}")).isEqualTo("facet");
        assertThat(refused("{\"actor\":\"ZZZ\"}")).isEqualTo("actor");
        assertThat(refused("{\"kind\":\"NEWS\"}")).isEqualTo("kind");
        assertThat(refused("{\"id\":\"a/b\"}")).isEqualTo("id");
        assertThat(refused("{\"mood\":\"glad\"}")).isEqualTo("mood");
        assertThat(refused("{\"webhook\":{\"url\":\"ftp://example.org\"}}")).isEqualTo("url");
        assertThat(refused("{\"webhook\":{\"url\":\"https://example.org\",\"secret\":\"short\"}}"))
                .isEqualTo("secret");
    }

    private static JsonNode save(String body) throws Exception {
        var answer = house.send("POST", "/v1/alerts", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private static String refused(String body) throws Exception {
        var answer = house.send("POST", "/v1/alerts", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return JSON.readTree(answer.body()).get("parameter").asText();
    }

    private static void publish(String id, String text) throws Exception {
        house.publish(List.of(Article.newBuilder().setId(id).setText(text).build()));
    }

    private static JsonNode webhook(String alert) throws Exception {
        for (var webhook : house.get("/v1/status").at("/instances/0/webhooks")) {
            if (webhook.get("alert").asText().equals(alert)) {
                return webhook;
            }
        }
        return JSON.createObjectNode();
    }

    private static double measured(String name) throws Exception {
        return Metrics.scrape(house.house().http()).stream()
                .filter(sample -> sample.name().equals(name))
                .mapToDouble(Metrics.Sample::value)
                .sum();
    }

    private static List<String> entries(String path) throws Exception {
        var answer = house.send("GET", path, "");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
        var found = document.getElementsByTagName("entry");
        var ids = new ArrayList<String>();
        for (int n = 0; n < found.getLength(); n++) {
            var children = found.item(n).getChildNodes();
            for (int child = 0; child < children.getLength(); child++) {
                if (children.item(child).getNodeName().equals("id")) {
                    ids.add(children.item(child).getTextContent());
                }
            }
        }
        return ids;
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        var end = Instant.now().plusSeconds(60);
        while (!condition.call()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }
    }
}
