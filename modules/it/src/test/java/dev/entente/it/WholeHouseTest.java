package dev.entente.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.model.Article;
import dev.entente.model.GeneratedClasses;
import dev.entente.model.Pair;
import dev.entente.streams.error.DeadLetterQueue;
import dev.entente.streams.error.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
