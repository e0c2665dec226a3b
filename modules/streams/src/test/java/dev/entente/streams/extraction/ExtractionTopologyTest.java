package dev.entente.streams.extraction;

import static dev.entente.streams.TopologyFixture.TOPICS;
import static dev.entente.streams.TopologyFixture.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.model.Article;
import dev.entente.model.Cause;
import dev.entente.model.ClaimSet;
import dev.entente.model.Retraction;
import dev.entente.model.Ruling;
import dev.entente.model.RulingVerdict;
import dev.entente.model.Topics;
import dev.entente.streams.TopologyFixture;
import dev.entente.streams.error.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractionTopologyTest {
    private static final String UPGRADE =
            "Armenia and Kazakhstan upgraded their relations to a strategic partnership on 21 November 2025.";
    private static final String TALKS =
            "The foreign ministers of Armenia and Azerbaijan held talks in Almaty on 10 May 2024.";

    @TempDir
    Path state;

    private TopologyFixture fixture;
    private TopologyTestDriver driver;
    private TestInputTopic<String, Article> articles;
    private TestOutputTopic<String, ClaimSet> claims;
    private TestInputTopic<byte[], byte[]> bytes;
    private TestOutputTopic<byte[], byte[]> deadLetters;

    @BeforeEach
    void start() {
        fixture = new TopologyFixture(state);
        driver = fixture.drive(fixture.extraction(), TOPICS.articlesDlq());
        articles = fixture.input(driver, TOPICS.articles());
        claims = fixture.output(driver, TOPICS.claims());
        bytes = driver.createInputTopic(TOPICS.articles().name(), new ByteArraySerializer(), new ByteArraySerializer());
        deadLetters = driver.createOutputTopic(
                TOPICS.articlesDlq().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
        fixture.close();
    }

    @Test
    void shouldWriteOneClaimSetForEachPairThatAnArticleSpeaksOf() {
        articles.pipeInput("a", article("a", UPGRADE + " " + TALKS), Instant.ofEpochMilli(1_000));

        var sets = sets();

        assertThat(sets).containsKeys("ARM-KAZ", "ARM-AZE");
        var upgrade = sets.get("ARM-KAZ");
        assertThat(upgrade.getCause()).isEqualTo(Cause.PUBLISHED);
        assertThat(upgrade.getRevision()).isZero();
        assertThat(upgrade.getKnown()).isEqualTo(Instant.ofEpochMilli(1_000));
        assertThat(upgrade.getClaims())
                .allSatisfy(claim -> assertThat((UPGRADE + " " + TALKS).substring(claim.getBegin(), claim.getEnd()))
                        .isEqualTo(claim.getQuote()));
        assertThat(upgrade.getClaims())
                .anySatisfy(claim -> assertThat(claim.getValue()).contains("STRATEGIC_PARTNERSHIP"));
    }

    @Test
    void shouldEmptyTheSetsOfPairsThatARevisionNoLongerSpeaksOf() {
        articles.pipeInput("a", article("a", UPGRADE + " " + TALKS));
        sets();

        articles.pipeInput("a", article("a", TALKS));

        var sets = sets();
        assertThat(sets.get("ARM-KAZ").getClaims()).isEmpty();
        assertThat(sets.get("ARM-KAZ").getCause()).isEqualTo(Cause.REVISED);
        assertThat(sets.get("ARM-AZE").getClaims()).isNotEmpty();
    }

    @Test
    void shouldWithdrawAllThatAnArticleSaidWhenItIsRetractedOrItsValueIsNull() {
        articles.pipeInput("a", article("a", UPGRADE));
        articles.pipeInput("b", article("b", UPGRADE));
        claims.readValuesToList();

        articles.pipeInput(
                "a",
                Article.newBuilder()
                        .setId("a")
                        .setText("")
                        .setRetraction(Retraction.newBuilder()
                                .setReason("a hoax")
                                .setBy("desk")
                                .build())
                        .build());
        var retracted = claims.readValue();
        articles.pipeInput("b", null, Instant.now());
        var nulled = claims.readValue();

        assertThat(List.of(retracted, nulled))
                .allSatisfy(set -> assertThat(set.getClaims()).isEmpty())
                .allSatisfy(set -> assertThat(set.getCause()).isEqualTo(Cause.RETRACTED));
        assertThat(retracted.getReason()).contains("a hoax (by desk)");
    }

    @Test
    void shouldSayNothingMoreOfAnArticleThatComesAgainUnchanged() {
        articles.pipeInput("a", article("a", UPGRADE));
        sets();

        articles.pipeInput("a", article("a", UPGRADE));

        assertThat(claims.isEmpty()).isTrue();
        assertThat(entry("a").revision()).isEqualTo(1);
    }

    @Test
    void shouldReadAnArticleAgainThatIsPublishedAfterItsRetraction() {
        articles.pipeInput("a", article("a", UPGRADE));
        articles.pipeInput("a", null, Instant.now());
        claims.readValuesToList();

        articles.pipeInput("a", article("a", UPGRADE));

        assertThat(sets().get("ARM-KAZ").getClaims()).isNotEmpty();
    }

    @Test
    void shouldNeverLetWhatWasKnownStepBackWithTheBrokersClock() {
        articles.pipeInput("a", article("a", UPGRADE), Instant.ofEpochMilli(5_000));
        sets();

        articles.pipeInput("a", article("a", UPGRADE + " " + TALKS), Instant.ofEpochMilli(4_000));

        assertThat(sets().values())
                .allSatisfy(set -> assertThat(set.getKnown()).isEqualTo(Instant.ofEpochMilli(5_000)));
    }

    @Test
    void shouldLetARedrivenOldRevisionLoseAgainstANewerOne() {
        articles.pipeInput("a", article("a", "One."));
        articles.pipeInput("a", article("a", UPGRADE));
        sets();

        var redriven = new TestRecord<>("a", article("a", TALKS));
        redriven.headers().add(Redrive.HEADER, new Redrive(0, 0).toBytes());
        articles.pipeInput(redriven);

        assertThat(claims.isEmpty()).isTrue();
        assertThat(entry("a").revision()).isEqualTo(1);
    }

    @Test
    void shouldTakeARecordRedrivenFromAnotherPartitionOnlyOnce() {
        var redriven = new TestRecord<>("a", article("a", UPGRADE));
        redriven.headers().add(Redrive.HEADER, new Redrive(5, 77).toBytes());
        articles.pipeInput(redriven);
        articles.pipeInput("a", article("a", TALKS));
        claims.readValuesToList();

        articles.pipeInput(redriven);

        assertThat(claims.isEmpty()).isTrue();
        assertThat(entry("a").taken()).containsExactly(new Redrive(5, 77));
    }

    @Test
    void shouldLayARulingAsideThatAddsAClaimOfAnotherPair() {
        var rulings = fixture.input(driver, TOPICS.rulings());
        articles.pipeInput("a", article("a", TALKS));
        var claim = claims.readValue().getClaims().get(0);

        rulings.pipeInput(
                "ARM-KAZ",
                Ruling.newBuilder()
                        .setId("r1")
                        .setPair("ARM-KAZ")
                        .setVerdict(RulingVerdict.ADD)
                        .setAdded(claim)
                        .setBy("desk")
                        .setReason("sure")
                        .build());

        assertThat(cause()).isEqualTo("INVALID_VALUE");
    }

    @Test
    void shouldAccountForAnArticleInAnotherLanguageWithoutReadingIt() {
        articles.pipeInput(
                "a",
                article(
                        "a",
                        "Армения и Казахстан подписали в Астане декларацию о стратегическом партнёрстве двух стран."));

        assertThat(claims.isEmpty()).isTrue();
        assertThat(entry("a").outcome()).isEqualTo(Outcome.OTHER_LANGUAGE);
    }

    @Test
    void shouldTurnARulingIntoAClaimSetOfItsOwn() {
        var rulings = fixture.input(driver, TOPICS.rulings());
        var ruling = Ruling.newBuilder()
                .setId("r1")
                .setPair("ARM-KAZ")
                .setVerdict(RulingVerdict.REJECT)
                .setClaims(List.of("some-claim"))
                .setBy("desk")
                .setReason("misread")
                .build();

        rulings.pipeInput("ARM-KAZ", ruling, Instant.ofEpochMilli(9_000));

        assertThat(claims.readKeyValuesToList()).singleElement().satisfies(record -> {
            assertThat(record.key).isEqualTo("ARM-KAZ");
            assertThat(record.value.getCause()).isEqualTo(Cause.RULED);
            assertThat(record.value.getRulings()).containsExactly(ruling);
            assertThat(record.value.getKnown()).isEqualTo(Instant.ofEpochMilli(9_000));
        });
    }

    @Test
    void shouldLayARulingAsideThatRulesOnNothing() {
        var rulings = fixture.input(driver, TOPICS.rulings());

        rulings.pipeInput(
                "ARM-KAZ",
                Ruling.newBuilder()
                        .setId("r1")
                        .setPair("ARM-KAZ")
                        .setVerdict(RulingVerdict.CONFIRM)
                        .setBy("desk")
                        .setReason("sure")
                        .build());

        assertThat(cause()).isEqualTo("INVALID_VALUE");
    }

    @Test
    void shouldSendARecordWithoutAKeyToTheDeadLettersAndGoOn() {
        articles.pipeInput(null, article("a", UPGRADE));
        articles.pipeInput("b", article("b", UPGRADE));

        assertThat(cause()).isEqualTo("NULL_KEY");
        assertThat(sets()).containsKey("ARM-KAZ");
    }

    @Test
    void shouldSendARecordWhoseKeyIsNotItsIdToTheDeadLetters() {
        articles.pipeInput("b", article("a", UPGRADE));

        assertThat(cause()).isEqualTo("INVALID_KEY");
    }

    @Test
    void shouldSendBytesThatAreNotOursToTheDeadLettersByteForByte() {
        var json = "{\"id\":\"a\"}".getBytes(StandardCharsets.UTF_8);

        bytes.pipeInput("a".getBytes(StandardCharsets.UTF_8), json);
        articles.pipeInput("b", article("b", UPGRADE));

        var letter = deadLetters.readRecord();
        assertThat(letter.value()).isEqualTo(json);
        assertThat(header(letter, DeadLetters.CAUSE)).isEqualTo("WRONG_MAGIC");
        assertThat(header(letter, DeadLetters.TOPIC)).isEqualTo("entente.articles");
        assertThat(header(letter, DeadLetters.OFFSET)).isEqualTo("0");
        assertThat(sets()).containsKey("ARM-KAZ");
    }

    @Test
    void shouldLeaveWhereItIsWhatIsTooLargeToBeRead() {
        bytes.pipeInput("a".getBytes(StandardCharsets.UTF_8), new byte[Topics.MAX_ARTICLE_BYTES + 1]);

        var letter = deadLetters.readRecord();
        assertThat(header(letter, DeadLetters.CAUSE)).isEqualTo("OVERSIZED");
        assertThat(letter.value()).isNull();
    }

    @Test
    void shouldRefuseAKeyThatIsNotUtf8() {
        bytes.pipeInput(new byte[] {(byte) 0xC3, 0x28}, new byte[] {0});

        assertThat(cause()).isEqualTo("INVALID_KEY");
    }

    @Test
    void shouldRefuseToStartOnATopicThatReplacedTheOneItBeganWith() {
        var replacement = Uuid.randomUuid();
        var context = new MockProcessorContext<String, ClaimSet>();
        KeyValueStore<Bytes, byte[]> begun = driver.getKeyValueStore(ArticleStore.NAME);
        context.addStateStore(begun);

        var processor = new ExtractClaims(null, replacement, new Door(1));

        assertThatThrownBy(() -> processor.init(context))
                .isInstanceOf(TopicReplacedException.class)
                .hasMessageContaining(TopologyFixture.ARTICLES_ID.toString())
                .hasMessageContaining(replacement.toString());
    }

    private Map<String, ClaimSet> sets() {
        return claims.readKeyValuesToList().stream()
                .collect(Collectors.toMap(record -> record.key, record -> record.value));
    }

    private ArticleEntry entry(String article) {
        return new ArticleStore(driver.getKeyValueStore(ArticleStore.NAME))
                .get(article)
                .orElseThrow();
    }

    private String cause() {
        return header(deadLetters.readRecord(), DeadLetters.CAUSE);
    }

    private static String header(TestRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
