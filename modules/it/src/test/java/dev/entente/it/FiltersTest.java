package dev.entente.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Holds each filter to what a reader of the whole list would pick out. */
class FiltersTest {
    @RegisterExtension
    private static final SeededHouse SEEDED = new SeededHouse();

    private static HouseFixture house;

    @BeforeAll
    static void start() {
        house = SEEDED.house();
    }

    @Test
    void shouldPickRelationships() throws Exception {
        assertPicks(
                "relationships",
                "actor=arm",
                relationship -> texts(relationship.get("pair")).contains("ARM"));
        assertPicks(
                "relationships",
                "facet=security",
                relationship -> relationship.at("/facets/security").isObject());
        assertPicks(
                "relationships",
                "facet=partnership&value=ALLIANCE",
                relationship ->
                        relationship.at("/facets/partnership/value").asText().equals("ALLIANCE"));
        assertPicks(
                "relationships",
                "facet=partnership&since=2005",
                relationship ->
                        relationship.at("/facets/partnership/since").asText("").compareTo("2005") >= 0);
        assertPicks(
                "relationships",
                "facet=security&disputed=false",
                relationship -> relationship.at("/facets/security").isObject()
                        && relationship.at("/facets/security/disputed").isEmpty());
    }

    @Test
    void shouldPickChanges() throws Exception {
        assertPicks("changes", "actor=KAZ", change -> texts(change.get("pair")).contains("KAZ"));
        assertPicks(
                "changes",
                "actor=KAZ&with=AZE",
                change -> texts(change.get("pair")).containsAll(List.of("AZE", "KAZ")));
        assertPicks(
                "changes",
                "facet=security",
                change -> change.get("facet").asText().equals("security"));
        assertPicks(
                "changes",
                "kind=BACKFILL",
                change -> change.get("kind").asText().equals("BACKFILL"));
    }

    @Test
    void shouldPickEvents() throws Exception {
        assertPicks("events", "actor=AZE", event -> event.get("pair").asText().contains("AZE"));
        assertPicks(
                "events", "type=CONSULT", event -> event.get("type").asText().equals("CONSULT"));
        assertPicks(
                "events",
                "status=PLANNED",
                event -> event.get("status").asText().equals("PLANNED"));
    }

    @Test
    void shouldFindActorsByPartOfTheirNameOrCode() throws Exception {
        assertThat(house.get("/v1/actors?q=azerb").get("actors"))
                .extracting(actor -> actor.get("code").asText())
                .contains("AZE");
        assertThat(house.get("/v1/actors?q=x-ab").get("actors"))
                .extracting(actor -> actor.get("code").asText())
                .containsExactly("X-ABK");
    }

    @Test
    void shouldRefuseAFilterThatNothingCouldPass() throws Exception {
        for (var path : List.of("relationships", "changes", "events")) {
            assertThat(house.problem("/v1/" + path + "?actor=not+a+code")
                            .get("parameter")
                            .asText())
                    .isEqualTo("actor");
        }
        assertThat(house.problem("/v1/relationships?actor=KAZAKHSTAN")
                        .get("detail")
                        .asText())
                .contains("KAZ (Kazakhstan)");
        assertThat(house.problem("/v1/relationships/ARM/ZZZ").get("parameter").asText())
                .isEqualTo("b");
        assertThat(house.problem("/v1/changes?facet=love").get("detail").asText())
                .contains("partnership");
    }

    @Test
    void shouldLinkToTheNextPageAsLongAsThereIsMore() throws Exception {
        for (var path : List.of("/v1/relationships?limit=2", "/v1/events?limit=2&actor=ARM", "/v1/changes?limit=2")) {
            var pages = 0;
            var next = path;
            while (!next.isEmpty()) {
                var answer = house.send("GET", next, "");
                assertThat(answer.statusCode()).as(next).isEqualTo(200);
                var link = answer.headers().firstValue("Link").orElse("");
                next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
                pages++;
            }
            assertThat(pages).as(path).isGreaterThan(1);
        }
    }

    private static void assertPicks(String list, String filter, Predicate<JsonNode> wanted) throws Exception {
        var all = house.get("/v1/%s?limit=1000".formatted(list)).get(list);
        var picked = house.get("/v1/%s?limit=1000&%s".formatted(list, filter)).get(list);

        assertThat(picked)
                .as(filter)
                .isNotEmpty()
                .containsExactlyElementsOf(StreamSupport.stream(all.spliterator(), false)
                        .filter(wanted)
                        .toList());
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
