package dev.entente.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.app.Failure;
import dev.entente.model.Article;
import dev.entente.model.GeneratedClasses;
import dev.entente.model.Pair;
import dev.entente.model.Relationship;
import dev.entente.model.Ruling;
import dev.entente.model.RulingVerdict;
import dev.entente.model.json.RelationshipJson;
import dev.entente.streams.error.DeadLetterQueue;
import dev.entente.streams.error.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One article's way through the whole house, on a real broker, exactly once. */
class WholeHouseTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path data;

    private HouseFixture house;

    @BeforeAll
    static void trust() {
        GeneratedClasses.trust();
    }

    @BeforeEach
    void start() {
        house = HouseFixture.start(data);
    }

    @AfterEach
    void stop() {
        house.close();
    }

    @Test
    void shouldShowTheSameTableInKafkaOverHttpAndInSql() throws Exception {
        house.publish(HouseFixture.seeds());

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
        house.publish(HouseFixture.seeds());

        var ids = house.changeIds();

        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
        assertThat(house.rows("SELECT id FROM relationship_change ORDER BY id")).containsExactlyElementsOf(ids);
        var page = house.get("/v1/changes?limit=1000").get("changes");
        assertThat(page.findValuesAsText("id")).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void shouldChangeNothingWhenTheSeedsComeAgainInAnotherOrder() throws Exception {
        house.publish(HouseFixture.seeds());
        var hashes = house.hashes();
        var changes = house.changeIds();
        var reversed = new ArrayList<>(HouseFixture.seeds());
        Collections.reverse(reversed);

        house.publish(reversed);

        assertThat(house.hashes()).isEqualTo(hashes);
        assertThat(house.changeIds()).isEqualTo(changes);
    }

    @Test
    void shouldLoseNothingAndDoubleNothingAcrossARestart() throws Exception {
        house.publish(HouseFixture.seeds().subList(0, 3));
        var before = house.changeIds();
        house.close();

        house = HouseFixture.start(data);
        house.publish(HouseFixture.seeds());

        assertThat(house.changeIds()).containsAll(before).doesNotHaveDuplicates();
        assertThat(house.read(house.topics().articles()))
                .hasSize(3 + HouseFixture.seeds().size());
        assertThat(house.rows("SELECT COUNT(*) FROM article")).containsExactly("5");
        var hashes = house.hashes();
        house.close();
        house = HouseFixture.start(data);
        house.drain();
        assertThat(house.hashes()).isEqualTo(hashes);
        assertThat(house.rows("SELECT pair, hash FROM pair_state ORDER BY pair"))
                .containsExactlyElementsOf(hashes.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .toList());
    }

    @Test
    void shouldLayABrokenRecordAsideWithItsCauseAndGoOn() throws Exception {
        var broken = "this is not Avro".getBytes(StandardCharsets.UTF_8);

        house.publishBytes(null, "broken".getBytes(StandardCharsets.UTF_8), broken);
        house.publish(HouseFixture.seeds());

        var letters = house.read(house.topics().articlesDlq(), new ByteArrayDeserializer());
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo("broken");
            assertThat(letter.value()).isEqualTo(broken);
            assertThat(header(letter, DeadLetters.CAUSE)).isEqualTo("WRONG_MAGIC");
            assertThat(header(letter, DeadLetters.TOPIC)).isEqualTo("entente.articles");
        });
        assertThat(house.hashes()).containsKey("ARM-KAZ");
    }

    @Test
    void shouldReadAMisplacedRecordOnceItIsRedriven() throws Exception {
        var seed = HouseFixture.seeds().get(0);
        var topic = house.topics().articles();
        var key = seed.getId().getBytes(StandardCharsets.UTF_8);
        var home = org.apache.kafka.common.utils.Utils.toPositive(org.apache.kafka.common.utils.Utils.murmur2(key))
                % topic.partitions();
        byte[] value;
        try (var serde = house.house().cluster().serdes().forTopic(topic)) {
            value = serde.serializer().serialize(topic.name(), seed);
        }
        house.publishBytes((home + 1) % topic.partitions(), key, value);
        assertThat(house.hashes()).isEmpty();

        for (int twice = 0; twice < 2; twice++) {
            redriveAll();
            house.drain();
        }

        assertThat(house.hashes()).containsKey("ARM-KAZ");
        assertThat(house.changeIds()).doesNotHaveDuplicates();
    }

    @Test
    void shouldAnswerForAnotherDayAndSayWhy() throws Exception {
        house.publish(HouseFixture.seeds());

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
    void shouldAgreeWithARebuildFromTheArticlesAlone() throws Exception {
        var seeds = HouseFixture.seeds();
        house.publish(seeds);
        house.publishBytes(null, "broken".getBytes(StandardCharsets.UTF_8), new byte[] {1, 2, 3});
        var revised =
                Article.newBuilder(seeds.get(1)).setText(seeds.get(2).getText()).build();
        house.publish(List.of(revised));
        house.publishBytes(null, seeds.get(0).getId().getBytes(StandardCharsets.UTF_8), null);

        var rebuilt = house.log().rebuilt(Instant.now());

        assertThat(rebuilt).isNotEmpty().isEqualTo(house.hashes());
    }

    @Test
    void shouldAgreeWithARebuildOnWhatWasKnownBefore() throws Exception {
        var seeds = HouseFixture.seeds();
        house.publish(seeds.subList(0, 3));
        var then = Instant.now();
        Thread.sleep(5);
        house.publish(seeds.subList(3, 5));

        var rebuilt = house.log().rebuilt(then);

        assertThat(rebuilt).isNotEmpty().isNotEqualTo(house.hashes());
        for (var entry : rebuilt.entrySet()) {
            var pair = Pair.parse(entry.getKey());
            var live = house.get("/v1/relationships/%s/%s?knownAt=%s".formatted(pair.a(), pair.b(), then));
            assertThat(live.get("hash").asText()).as(entry.getKey()).isEqualTo(entry.getValue());
        }
    }

    @Test
    void shouldFollowARulingAndForgetItWhenItIsWithdrawn() throws Exception {
        house.publish(HouseFixture.seeds());
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
        house.publish(HouseFixture.seeds());

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

    private void redriveAll() {
        var properties = house.house().cluster().properties();
        properties.put("isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
                var producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = new DeadLetterQueue(house.topics().articlesDlq().name(), consumer)
                    .redrive(letter -> letter.cause().equals("MISROUTED"), producer);
            assertThat(sent).hasSize(1);
        }
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

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
