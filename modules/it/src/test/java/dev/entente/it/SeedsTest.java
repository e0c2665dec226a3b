package dev.entente.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.app.Failure;
import dev.entente.model.GeneratedClasses;
import dev.entente.model.Relationship;
import dev.entente.model.Ruling;
import dev.entente.model.RulingVerdict;
import dev.entente.model.json.RelationshipJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What topics, HTTP and SQL say of the seeds, in one house for all tests: each leaves it as it found it. */
class SeedsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path data;

    private static HouseFixture house;

    @BeforeAll
    static void start() throws Exception {
        GeneratedClasses.trust();
        house = HouseFixture.start(data);
        house.publish(HouseFixture.seeds());
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void shouldShowTheSameTableInKafkaOverHttpAndInSql() throws Exception {
        var kafka = new TreeMap<String, Relationship>();
        house.read(house.topics().relationships()).forEach(record -> kafka.put(record.key(), record.value()));
        assertThat(kafka).containsKeys("ARM-AZE", "ARM-KAZ", "AZE-KAZ");
        var http = house.get("/v1/relationships?limit=1000").get("relationships");
        assertThat(http).hasSize(kafka.size());
        http.forEach(node -> {
            var pair = node.get("pair").get(0).asText() + "-"
                    + node.get("pair").get(1).asText();
            assertThat(node).isEqualTo(json(kafka.get(pair)));
        });
        var one = (ObjectNode) house.get("/v1/relationships/kaz/arm");
        // Evaluated by the reader, and so in no record.
        assertThat(one.remove("climate")).isNotNull();
        assertThat(one).isEqualTo(json(kafka.get("ARM-KAZ")));
        assertThat(house.rows("SELECT pair, facet, subject, value, basis, since FROM relationship ORDER BY 1, 2, 3"))
                .containsExactlyInAnyOrderElementsOf(rows(kafka));
        assertThat(house.rows("SELECT pair, hash FROM pair_state ORDER BY pair"))
                .containsExactlyElementsOf(kafka.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue().getHash())
                        .toList());
    }

    @Test
    void shouldWriteEveryChangeForAPlainConsumerAndIntoSql() throws Exception {
        var ids = house.changeIds();

        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
        assertThat(house.rows("SELECT id FROM relationship_change ORDER BY id")).containsExactlyElementsOf(ids);
        var page = house.get("/v1/changes?limit=1000").get("changes");
        assertThat(page.findValuesAsText("id")).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void shouldChangeNothingWhenTheSeedsComeAgainInAnotherOrder() throws Exception {
        var hashes = house.hashes();
        var changes = house.changeIds();
        var reversed = new ArrayList<>(HouseFixture.seeds());
        Collections.reverse(reversed);

        house.publish(reversed);

        assertThat(house.hashes()).isEqualTo(hashes);
        assertThat(house.changeIds()).isEqualTo(changes);
    }

    @Test
    void shouldAnswerForAnotherDayAndSayWhy() throws Exception {
        var now = house.get("/v1/relationships/ARM/AZE");
        var then = house.get("/v1/relationships/ARM/AZE?asOf=2024-06-01");
        var before = house.get("/v1/relationships/ARM/AZE?knownAt=2020-01-01");
        var why = house.get("/v1/relationships/AZE/KAZ/why?facet=partnership");
        var timeline = house.get("/v1/relationships/ARM/AZE/timeline");
        var events = house.get("/v1/events?actor=ARM&with=AZE&type=CONSULT&date=2024-05");

        assertThat(now.at("/facets/security/value").asText()).isEqualTo("AGREEMENT_INITIALLED");
        assertThat(then.at("/facets/security/value").asText()).isNotEqualTo("AGREEMENT_INITIALLED");
        assertThat(before.get("facets")).isEmpty();
        assertThat(why.at("/why/0/standing/value").asText()).isEqualTo("ALLIANCE");
        assertThat(why.at("/why/0/reasons")).isNotEmpty().allSatisfy(reason -> {
            assertThat(reason.get("why").asText()).isNotBlank();
            assertThat(reason.at("/claim/quote").asText()).isNotBlank();
        });
        assertThat(timeline.get("timeline").findValuesAsText("value")).contains("INITIALLED", "AGREEMENT_INITIALLED");
        assertThat(events.get("events"))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.get("type").asText()).isEqualTo("CONSULT"));
    }

    @Test
    void shouldFollowARulingAndForgetItWhenItIsWithdrawn() throws Exception {
        var before = house.hashes();
        var why = house.get("/v1/relationships/AZE/KAZ/why?facet=partnership").at("/why/0/reasons");
        var claims = why.findValuesAsText("id");
        var ruling = Ruling.newBuilder()
                .setId("r1")
                .setPair("AZE-KAZ")
                .setVerdict(RulingVerdict.REJECT)
                .setClaims(claims)
                .setBy("desk")
                .setReason("all misread");

        house.rule(ruling.build());
        var ruled = house.get("/v1/relationships/AZE/KAZ");
        house.rule(ruling.setWithdrawn(true).build());

        assertThat(ruled.at("/facets/partnership/value").isMissingNode()).isTrue();
        assertThat(house.hashes()).isEqualTo(before);
        assertThat(house.changeIds()).doesNotHaveDuplicates();
    }

    @Test
    void shouldNameTheParameterThatItCannotRead() throws Exception {
        var faults = Map.of(
                "/v1/relationships/ARM/AZE?asOf=yesterday", "asOf",
                "/v1/relationships/ARM/AZE?knownAt=now", "knownAt",
                "/v1/relationships/ARM/AZE/why", "facet",
                "/v1/relationships/ARM/AZE/why?facet=love", "facet",
                "/v1/relationships/ARM/AZE/why?facet=agreements", "facet",
                "/v1/relationships/ARM/ARM", "b",
                "/v1/relationships?limit=0", "limit",
                "/v1/relationships?after=here", "after",
                "/v1/events?type=KISS", "type",
                "/v1/changes?after=there", "after");
        for (var fault : faults.entrySet()) {
            assertThat(house.problem(fault.getKey()).get("parameter").asText())
                    .as(fault.getKey())
                    .isEqualTo(fault.getValue());
        }
    }

    @Test
    void shouldRefuseADataDirectoryThatAnotherRunHas() {
        assertThatThrownBy(() -> HouseFixture.start(data))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(data.toString());
    }

    private static ObjectNode json(Relationship relationship) throws RuntimeException {
        try {
            return (ObjectNode) JSON.readTree(RelationshipJson.of(relationship).toString());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> rows(Map<String, Relationship> relationships) {
        return relationships.entrySet().stream()
                .flatMap(entry -> entry.getValue().getFacets().stream()
                        .map(facet -> String.join(
                                " ",
                                entry.getKey(),
                                facet.getFacet(),
                                facet.getSource()
                                        .map(source ->
                                                source + ">" + facet.getTarget().orElseThrow())
                                        .orElse(entry.getKey()),
                                facet.getValue().orElse("null"),
                                facet.getBasis().map(Enum::name).orElse("null"),
                                facet.getSince().orElse("null"))))
                .toList();
    }
}
