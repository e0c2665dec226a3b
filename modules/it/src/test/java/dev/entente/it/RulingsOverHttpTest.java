package dev.entente.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.app.Entente;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An analyst's rulings over HTTP, from the claim that is wrong to the ledger that follows. */
class RulingsOverHttpTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADDED = """
            {"verdict":"ADD","pair":"UZB-KAZ","added":{"type":"AGREE","facet":"partnership","value":"ALLIANCE",
             "date":"2022-12-22"},"by":"desk","reason":"treaty"}""";

    @RegisterExtension
    private static final SeededHouse SEEDED = new SeededHouse();

    private static HouseFixture house;

    @BeforeAll
    static void start() {
        house = SEEDED.house();
    }

    @Test
    void shouldFollowARejectionAndForgetItOnceItIsWithdrawn() throws Exception {
        var before = house.hashes();
        var upgrade = house.get("/v1/relationships/ARM/KAZ").at("/facets/partnership/evidence/0");
        var claim = upgrade.get("claim").asText();

        var ruled = rule("""
                {"verdict":"REJECT","pair":"KAZ-ARM","claims":["%s"],"by":"E. Desk","reason":"an old speech"}""".formatted(claim));
        var applied = awaitApplied(ruled);

        assertThat(ruled.get("pair").asText()).isEqualTo("ARM-KAZ");
        assertThat(applied.get("inForce").asBoolean()).isTrue();
        assertThat(house.get("/v1/relationships/ARM/KAZ").get("hash").asText()).isNotEqualTo(before.get("ARM-KAZ"));
        assertThat(ids("?pair=ARM-KAZ")).contains(id(ruled));
        assertThat(ids("?claim=" + claim)).containsExactly(id(ruled));
        assertThat(ids("?article=" + encode(upgrade.get("article").asText()))).contains(id(ruled));
        assertThat(ids("?pair=ARM-AZE")).doesNotContain(id(ruled));

        var withdrawn = house.send("DELETE", "/v1/rulings/%s?by=chief&reason=it+holds".formatted(id(ruled)), "");
        assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(202);
        var taken = awaitApplied(JSON.readTree(withdrawn.body()));

        assertThat(taken.get("inForce").asBoolean()).isFalse();
        assertThat(taken.get("by").asText()).isEqualTo("chief");
        assertThat(taken.get("history")).hasSize(2);
        assertThat(house.get("/v1/relationships/ARM/KAZ").get("hash").asText()).isEqualTo(before.get("ARM-KAZ"));
        assertThat(house.send("DELETE", "/v1/rulings/%s?by=a&reason=b".formatted(id(ruled)), "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void shouldAddAClaimThatIsReplacedByTheSameAndTakenBack() throws Exception {
        var added = rule(ADDED);
        var again = rule(ADDED);
        awaitApplied(again);

        assertThat(id(again)).isEqualTo(id(added));
        assertThat(house.get("/v1/relationships/KAZ/UZB")
                        .at("/facets/partnership/value")
                        .asText())
                .isEqualTo("ALLIANCE");
        assertThat(house.get("/v1/rulings/" + encode(id(added))).get("history"))
                .extracting(entry -> entry.get("inForce").asBoolean())
                .containsExactly(false, true);

        var withdrawn = house.send("DELETE", "/v1/rulings/%s?by=a&reason=b".formatted(encode(id(added))), "");
        awaitApplied(JSON.readTree(withdrawn.body()));
        assertThat(house.get("/v1/relationships/KAZ/UZB")
                        .at("/facets/partnership/value")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void shouldTakeATableBackWithTheRowsThatItsFileHasNoMore(@TempDir Path folder) throws Exception {
        var header = "source,target,type,facet,value,date,reference\n";
        var row = "TJK,UZB,AGREE,partnership,%s,%s,treaty\n";
        var file = folder.resolve("treaties.csv");
        Files.writeString(file, header + row.formatted("PARTNERSHIP", "2000"));
        assertThat(entente("import", file.toString())).isEqualTo("1 row of treaties");
        Files.writeString(file, header + row.formatted("ALLIANCE", "2024"));
        assertThat(entente("import", file.toString())).isEqualTo("1 row of treaties");
        house.drain();
        var imported = house.rows("SELECT value FROM relationship WHERE pair = 'TJK-UZB'");

        Files.delete(file);
        assertThat(entente("import", file.toString(), "--withdraw")).isEqualTo("2 rows of treaties taken back");
        house.drain();

        assertThat(imported).containsExactly("ALLIANCE");
        assertThat(house.rows("SELECT value FROM relationship WHERE pair = 'TJK-UZB'"))
                .isEmpty();
        assertThat(entente("import", file.toString(), "--withdraw"))
                .startsWith("entente: No row of a table treaties is in force");
    }

    /** What a command says. */
    private static String entente(String... arguments) {
        var cluster = house.house().cluster();
        var line = Stream.concat(
                Stream.of(arguments),
                Stream.of(
                        "--bootstrap",
                        cluster.bootstrapServers(),
                        "--registry",
                        cluster.registry().orElseThrow()));
        var said = new StringWriter();
        var writer = new PrintWriter(said, true);
        Entente.run(line.toArray(String[]::new), writer, writer);
        return said.toString().strip();
    }

    @Test
    void shouldSayWhichClaimsTellOfOneEvent() throws Exception {
        var claims = house.get("/v1/relationships/ARM/AZE/claims").get("claims");
        var two = List.of(
                claims.get(0).get("id").asText(), claims.get(1).get("id").asText());

        var joined = rule("""
                {"id":"joined","verdict":"EVENT","pair":"ARM-AZE","claims":["%s","%s"],"by":"desk","reason":"told twice"}""".formatted(two.get(0), two.get(1)));
        awaitApplied(joined);

        assertThat(house.get("/v1/relationships/ARM/AZE?events=true").get("events"))
                .filteredOn(event -> texts(event.get("claims")).contains(two.get(0)))
                .singleElement()
                .satisfies(event -> assertThat(texts(event.get("claims"))).containsExactlyInAnyOrderElementsOf(two));
        awaitApplied(JSON.readTree(
                house.send("DELETE", "/v1/rulings/joined?by=a&reason=b", "").body()));
    }

    @Test
    void shouldPageTheLogWithoutLoss() throws Exception {
        for (int n = 0; n < 5; n++) {
            rule("""
                    {"id":"p%d","verdict":"CONFIRM","pair":"ARM-%s","claims":["later"],"by":"desk","reason":"r"}""".formatted(n, List.of("KAZ", "AZE", "RUS", "GEO", "IRN").get(n)), "?unseen=true");
        }
        var seen = new ArrayList<String>();
        var page = house.get("/v1/rulings?limit=2");
        while (true) {
            page.get("rulings").forEach(ruling -> seen.add(ruling.get("id").asText() + ruling.get("offset")));
            if (!page.has("next")) {
                break;
            }
            page = house.get(
                    "/v1/rulings?limit=2&after=" + encode(page.get("next").asText()));
        }

        assertThat(seen)
                .doesNotHaveDuplicates()
                .hasSameSizeAs(house.read(house.topics().rulings()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    7                                                                                                       | body    | no JSON object
                    {"verdict":"REJECT"                                                                                     | body    | not JSON
                    {"verdict":"MAYBE","pair":"ARM-KAZ","claims":["c"],"by":"d","reason":"r"}                               | verdict | MAYBE
                    {"verdict":"REJECT","pair":"ARM-QQQ","claims":["c"],"by":"d","reason":"r"}                              | pair    | ARM-QQQ
                    {"verdict":"REJECT","pair":"ARM-KAZ","claims":["c"],"reason":"r"}                                       | by      | missing
                    {"verdict":"REJECT","pair":"ARM-KAZ","claims":["c"],"by":"d","reason":" "}                              | reason  | empty
                    {"verdict":"REJECT","pair":"ARM-KAZ","claims":["c"],"by":"d","reason":"r","mood":"x"}                   | mood    | has no 'mood'
                    {"verdict":"REJECT","pair":"ARM-KAZ","claims":["nosuch"],"by":"d","reason":"r"}                         | claims  | Nobody claims [nosuch]
                    {"verdict":"REJECT","pair":"ARM-KAZ","by":"d","reason":"r"}                                             | claims  | reject takes
                    {"verdict":"ADD","pair":"ARM-KAZ","claims":["c"],"by":"d","reason":"r"}                                 | claims  | add takes no
                    {"verdict":"ADD","pair":"ARM-KAZ","added":{"facet":"partnership"},"by":"d","reason":"r"}                | type    | type is empty
                    {"verdict":"ADD","pair":"ARM-KAZ","added":{"type":"AGREE","facet":"love"},"by":"d","reason":"r"}        | facet   | 'love', not one of
                    {"verdict":"ADD","pair":"ARM-KAZ","added":{"type":"AGREE","date":"lately"},"by":"d","reason":"r"}       | date    | 'lately'
                    {"verdict":"ADD","pair":"ARM-KAZ","added":{"type":"AGREE","source":"RUS"},"by":"d","reason":"r"}        | source  | told by the ruling itself
                    """)
    void shouldRefuseWhatCannotBeRuledNamingTheField(String body, String parameter, String detail) throws Exception {
        var log = house.get("/v1/rulings");

        var answer = house.send("POST", "/v1/rulings", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        var problem = JSON.readTree(answer.body());
        assertThat(problem.get("parameter").asText()).isEqualTo(parameter);
        assertThat(problem.get("detail").asText()).contains(detail);
        assertThat(house.get("/v1/rulings")).isEqualTo(log);
    }

    private static JsonNode rule(String body) throws Exception {
        return rule(body, "");
    }

    private static JsonNode rule(String body, String query) throws Exception {
        var answer = house.send("POST", "/v1/rulings" + query, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var ruling = JSON.readTree(answer.body());
        assertThat(answer.headers().firstValue("Location")).contains("/v1/rulings/" + encode(id(ruling)));
        return ruling;
    }

    /** As a page would: asks for the ruling until the ledger follows it. */
    private static JsonNode awaitApplied(JsonNode ruling) throws Exception {
        var end = Instant.now().plusSeconds(30);
        while (true) {
            var seen = house.get("/v1/rulings/" + encode(id(ruling)));
            if (seen.get("offset").equals(ruling.get("offset"))
                    && seen.get("applied").asBoolean()) {
                return seen;
            }
            assertThat(Instant.now()).as(seen.toString()).isBefore(end);
            Thread.sleep(50);
        }
    }

    private static List<String> ids(String query) throws Exception {
        return StreamSupport.stream(
                        house.get("/v1/rulings" + query).get("rulings").spliterator(), false)
                .map(RulingsOverHttpTest::id)
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String id(JsonNode ruling) {
        return ruling.get("id").asText();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
