package dev.entente.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.entente.model.Article;
import dev.entente.server.webhook.Signature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
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

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private HttpServer hook;

    private record Received(String id, Instant time, String signature, String body) {}

    @BeforeAll
    static void start() {
        house = SEEDED.house();
    }

    @BeforeEach
    void listen() throws IOException {
        hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/hook", this::take);
        hook.start();
    }

    @AfterEach
    void end() throws Exception {
        hook.stop(0);
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
        assertThat(saved).isNotEmpty().isEqualTo(asked).containsExactlyInAnyOrderElementsOf(changes);
    }

    @Test
    void shouldTellAWebhookOfEachChangeInOrderSignedAndAgainUntilItIsTaken() throws Exception {
        refusals.set(2);
        save("{\"id\":\"lka\",\"actor\":\"LKA\",\"webhook\":{\"url\":\"%s\",\"secret\":\"%s\"}}"
                .formatted(url(), SECRET));

        publish("first", "COLOMBO, May 5. Sri Lanka and Nepal have elevated relations to the level of partnership.");
        publish(
                "second",
                "COLOMBO, May 9. Sri Lanka and Nepal have elevated relations to the level of strategic partnership.");

        var changes = new ArrayList<String>();
        house.get("/v1/changes?limit=1000&actor=LKA")
                .get("changes")
                .forEach(change -> changes.add(change.get("id").asText()));
        assertThat(changes).isNotEmpty();
        await(() -> received.size() >= changes.size());
        assertThat(received).extracting(Received::id).containsExactlyElementsOf(changes);
        for (var message : received) {
            assertThat(JSON.readTree(message.body()).get("id").asText()).isEqualTo(message.id());
            assertThat(message.signature())
                    .isEqualTo(new Signature(SECRET).of(message.id(), message.time(), message.body()));
        }
        await(() -> webhook("lka").get("delivered").asInt() == changes.size());
        assertThat(webhook("lka").get("failures").asInt()).isZero();
    }

    @Test
    void shouldShowAWebhookThatTakesNothing() throws Exception {
        refusals.set(Integer.MAX_VALUE);
        save("{\"id\":\"bgd\",\"actor\":\"BGD\",\"webhook\":{\"url\":\"%s\"}}".formatted(url()));

        publish(
                "third",
                "DHAKA, May 5. Bangladesh and Bhutan have elevated relations to the level of strategic partnership.");

        await(() -> webhook("bgd").path("failures").asInt() > 0);
        assertThat(webhook("bgd").get("error").asText()).contains("503");
        assertThat(webhook("bgd").has("since")).isTrue();
    }

    @Test
    void shouldTellTheSecretOnceAndNeverTheWholeAddress() throws Exception {
        var saved = save("{\"id\":\"told\",\"actor\":\"ARM\",\"webhook\":{\"url\":\"%s\"}}".formatted(url()));

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

    private String url() {
        return "http://127.0.0.1:%d/hook?key=mine".formatted(hook.getAddress().getPort());
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            received.add(new Received(
                    headers.getFirst("webhook-id"),
                    Instant.ofEpochSecond(Long.parseLong(headers.getFirst("webhook-timestamp"))),
                    headers.getFirst("webhook-signature"),
                    body));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        var end = Instant.now().plusSeconds(60);
        while (!condition.call()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }
    }
}
