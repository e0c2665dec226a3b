package dev.entente.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.entente.model.Ruling;
import dev.entente.model.RulingVerdict;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Holds every route of a house with the seeds to what {@code /openapi.json} says of it. */
class OpenApiConformanceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final String SEED = HouseFixture.seeds().get(0).getId();
    private static final String ALERT = "armenian";
    private static final String RULING = "seen in the treaty";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** A value of every parameter that has no enumeration, by name. */
    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("a", "ARM"),
            Map.entry("b", "AZE"),
            Map.entry("actor", "ARM"),
            Map.entry("with", "AZE"),
            Map.entry("facet", "security"),
            Map.entry("value", "ALLIANCE"),
            Map.entry("since", "1991"),
            Map.entry("disputed", "true"),
            Map.entry("asOf", "2024-06-01"),
            Map.entry("knownAt", "2100-01-01"),
            Map.entry("limit", "3"),
            Map.entry("latest", "true"),
            Map.entry("events", "true"),
            Map.entry("date", "2024"),
            Map.entry("id", SEED),
            Map.entry("sha256", "ab".repeat(32)),
            Map.entry("article", SEED),
            Map.entry("pair", "ARM-KAZ"),
            Map.entry("claim", "none"),
            Map.entry("q", "azer"));

    /** The parameters that a route cannot do without, by its last step. */
    private static final Map<String, String> NEEDED = Map.of("why", "facet", "claims", "article");

    @RegisterExtension
    private static final SeededHouse SEEDED = new SeededHouse();

    private static HouseFixture house;
    private static JsonNode document;

    @BeforeAll
    static void start() throws Exception {
        house = SEEDED.house();
        house.rule(Ruling.newBuilder()
                .setId(RULING)
                .setPair("ARM-KAZ")
                .setVerdict(RulingVerdict.CONFIRM)
                .setClaims(List.of("none"))
                .setBy("desk")
                .setReason(RULING)
                .build());
        house.send("POST", "/v1/alerts", "{\"id\":\"%s\",\"actor\":\"ARM\"}".formatted(ALERT));
        document = house.get("/openapi.json");
    }

    @Test
    void shouldAnswerEveryRouteAsDescribed() throws Exception {
        for (var operation : gets()) {
            var answer = get(operation.target(Optional.empty()), operation.mediaType());

            assertThat(answer.status()).as(operation.path()).isEqualTo(200);
            assertThat(answer.mediaType()).as(operation.path()).startsWith(operation.mediaType());
            if (operation.mediaType().equals("application/json")) {
                assertThat(faults(operation.schema(), JSON.readTree(answer.body())))
                        .as(operation.path())
                        .isEmpty();
            }
        }
    }

    @Test
    void shouldAnswerWhatIsWrittenAsDescribed() throws Exception {
        var written = List.of(
                List.of("POST", "/v1/articles", "/v1/articles", "{\"id\":\"described\",\"text\":\"Some news.\"}"),
                List.of("DELETE", "/v1/articles/{id}", "/v1/articles/described?reason=hoax", ""),
                List.of(
                        "POST",
                        "/v1/rulings",
                        "/v1/rulings?unseen=true",
                        "{\"id\":\"described\",\"verdict\":\"CONFIRM\",\"pair\":\"ARM-KAZ\",\"claims\":[\"c\"],\"by\":\"d\",\"reason\":\"r\"}"),
                List.of("DELETE", "/v1/rulings/{id}", "/v1/rulings/described?by=d&reason=r", ""),
                List.of("POST", "/v1/alerts", "/v1/alerts", "{\"id\":\"described\",\"facet\":\"security\"}"),
                List.of("DELETE", "/v1/alerts/{id}", "/v1/alerts/described", ""));
        var described = new ArrayList<String>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (!method.equals("get")) {
                        described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        assertThat(written).extracting(each -> each.get(0) + " " + each.get(1)).hasSameElementsAs(described);

        for (var each : written) {
            var operation =
                    document.get("paths").get(each.get(1)).get(each.get(0).toLowerCase(Locale.ROOT));
            var answer = house.send(each.get(0), each.get(2), each.get(3));

            var responses = operation.get("responses");
            assertThat(responses.has(Integer.toString(answer.statusCode())))
                    .as(answer.body())
                    .isTrue();
            var reference = responses
                    .get(Integer.toString(answer.statusCode()))
                    .at("/content/application~1json/schema/$ref")
                    .asText();
            assertThat(faults(reference.substring(reference.lastIndexOf('/') + 1), JSON.readTree(answer.body())))
                    .as(each.toString())
                    .isEmpty();
        }
    }

    @Test
    void shouldTakeEveryParameterThatIsDescribedAndAnswerAsDescribed() throws Exception {
        for (var operation : gets()) {
            for (var parameter : operation.query()) {
                var name = parameter.get("name").asText();
                if (name.equals("after")) {
                    continue; // Taken from a page, below.
                }
                var target = operation.target(Optional.of(name + "=" + encode(sample(parameter))));
                var answer = get(target, operation.mediaType());

                assertThat(answer.status()).as(target).isEqualTo(200);
                if (operation.mediaType().equals("application/json")) {
                    assertThat(faults(operation.schema(), JSON.readTree(answer.body())))
                            .as(target)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void shouldGiveEveryItemOnceWhenPagesAreFollowed() throws Exception {
        for (var path : List.of("/v1/relationships", "/v1/histories", "/v1/events", "/v1/changes")) {
            var items = path.substring("/v1/".length());
            var whole = house.get(path + "?limit=1000");
            var paged = new ArrayList<JsonNode>();
            var page = house.get(path + "?limit=3");
            while (!page.get(items).isEmpty()) {
                page.get(items).forEach(paged::add);
                if (!page.has("next")) {
                    break;
                }
                page = house.get(
                        path + "?limit=3&after=" + encode(page.get("next").asText()));
            }

            assertThat(whole.get(items)).as(path).hasSizeGreaterThan(3);
            assertThat(paged).as(path).containsExactlyInAnyOrderElementsOf(whole.get(items));
        }
    }

    @Test
    void shouldGiveTheLatestChangesAndWhereToGoOnAfterThem() throws Exception {
        var all = house.get("/v1/changes?limit=1000").get("changes");

        var latest = house.get("/v1/changes?latest=true&limit=2");

        var known = new ArrayList<String>();
        all.forEach(change -> known.add(change.get("known").asText()));
        assertThat(all).containsAll(latest.get("changes")).hasSizeGreaterThan(2);
        assertThat(latest.get("changes"))
                .hasSize(2)
                .last()
                .extracting(change -> change.get("known").asText())
                .isEqualTo(Collections.max(known));
        assertThat(house.get("/v1/changes?after=" + encode(latest.get("next").asText()))
                        .get("changes"))
                .isEmpty();
    }

    @Test
    void shouldRefuseAParameterThatIsNotDescribedNamingThoseThatAre() throws Exception {
        for (var operation : gets()) {
            var answer = get(operation.target(Optional.of("actr=ARM")), operation.mediaType());

            assertThat(answer.status()).as(operation.path()).isEqualTo(400);
            var problem = JSON.readTree(answer.body());
            assertThat(faults("Problem", problem)).isEmpty();
            assertThat(problem.get("parameter").asText()).isEqualTo("actr");
        }
    }

    @Test
    void shouldRefuseAValueThatTheDescriptionRulesOut() throws Exception {
        for (var operation : gets()) {
            for (var parameter : operation.query()) {
                var schema = parameter.get("schema");
                if (schema.has("enum") || !schema.get("type").asText().equals("string")) {
                    var name = parameter.get("name").asText();
                    var answer = get(operation.target(Optional.of(name + "=%F0%9F%92%A5")), operation.mediaType());

                    assertThat(answer.status()).as(name).isEqualTo(400);
                    assertThat(JSON.readTree(answer.body()).get("parameter").asText())
                            .isEqualTo(name);
                }
            }
        }
    }

    @Test
    void shouldTellWhatBecameOfAnArticleWithItsTextAndClaims() throws Exception {
        for (var seed : HouseFixture.seeds()) {
            var article = house.get("/v1/articles/" + encode(seed.getId()));

            assertThat(article.get("outcome").asText()).isEqualTo("READ");
            assertThat(article.get("text").asText()).isEqualTo(seed.getText());
            assertThat(article.get("claims"))
                    .isNotEmpty()
                    .allSatisfy(claim -> assertThat(seed.getText()
                                    .substring(
                                            claim.get("begin").asInt(),
                                            claim.get("end").asInt()))
                            .isEqualTo(claim.get("quote").asText()));
        }
    }

    /** Finds what the description does not tell of: a member that is not in its schema. */
    @Test
    void shouldNoticeAMemberThatIsNotDescribed() throws Exception {
        var relationship = (ObjectNode) house.get("/v1/relationships/ARM/AZE");
        assertThat(faults("Relationship", relationship)).isEmpty();

        relationship.put("mood", "hopeful");

        assertThat(faults("Relationship", relationship)).isNotEmpty();
    }

    private record Get(String path, JsonNode description) {
        List<JsonNode> query() {
            var parameters = new ArrayList<JsonNode>();
            description.path("parameters").forEach(parameter -> {
                if (parameter.get("in").asText().equals("query")) {
                    parameters.add(parameter);
                }
            });
            return parameters;
        }

        String mediaType() {
            return description.at("/responses/200/content").fieldNames().next();
        }

        String schema() {
            var reference = description
                    .at("/responses/200/content")
                    .iterator()
                    .next()
                    .at("/schema/$ref")
                    .asText();
            return reference.substring(reference.lastIndexOf('/') + 1);
        }

        /** Every route without the parameter, if it needs one, is asked with a sample of it. */
        String target(Optional<String> parameter) {
            var filled = path.replace("/alerts/{id}", "/alerts/" + ALERT)
                    .replace("/rulings/{id}", "/rulings/" + encode(RULING).replace("+", "%20"));
            for (var sample : SAMPLES.entrySet()) {
                filled = filled.replace("{" + sample.getKey() + "}", encode(sample.getValue()));
            }
            var needed = Optional.ofNullable(NEEDED.get(path.substring(path.lastIndexOf('/') + 1)))
                    .filter(name -> parameter
                            .filter(text -> text.startsWith(name + "="))
                            .isEmpty())
                    .map(name -> name + "=" + encode(SAMPLES.get(name)));
            var query = new ArrayList<String>();
            needed.ifPresent(query::add);
            parameter.ifPresent(query::add);
            return query.isEmpty() ? filled : filled + "?" + String.join("&", query);
        }
    }

    private static List<Get> gets() {
        var operations = new ArrayList<Get>();
        document.get("paths").properties().forEach(path -> {
            if (path.getValue().has("get")) {
                operations.add(new Get(path.getKey(), path.getValue().get("get")));
            }
        });
        assertThat(operations).hasSizeGreaterThan(8);
        return operations;
    }

    private static String sample(JsonNode parameter) {
        var values = parameter.at("/schema/enum");
        if (!values.isMissingNode()) {
            return values.get(0).asText();
        }
        return Optional.ofNullable(SAMPLES.get(parameter.get("name").asText()))
                .orElseThrow(() -> new AssertionError("No sample of " + parameter));
    }

    private static List<String> faults(String schema, JsonNode value) {
        var strict = (ObjectNode) tightened(document.get("components"));
        var root = JSON.createObjectNode();
        root.set("components", strict);
        root.put("$ref", "#/components/schemas/" + schema);
        return SCHEMAS.getSchema(root).validate(value).stream()
                .map(Object::toString)
                .toList();
    }

    /** The description lets a later release add members; this release has none that it does not describe. */
    private static JsonNode tightened(JsonNode node) {
        var copy = node.deepCopy();
        copy.findParents("properties").forEach(parent -> {
            if (parent.path("type").asText().equals("object") && !parent.has("additionalProperties")) {
                ((ObjectNode) parent).put("additionalProperties", false);
            }
        });
        return copy;
    }

    private record Reply(int status, String mediaType, String body) {}

    private static Reply get(String target, String accept) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(house.house().http() + target))
                .header("Accept", accept)
                .timeout(Duration.ofSeconds(10));
        var answer = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
        var type = answer.headers().firstValue("Content-Type").orElse("");
        try (var body = answer.body()) {
            // A stream does not end: its head is what can be held to the description.
            var text =
                    type.startsWith("text/event-stream") ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return new Reply(answer.statusCode(), type, text);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
