package dev.entente.streams.ledger;

import static dev.entente.streams.TopologyFixture.TOPICS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.ledger.Ledger;
import dev.entente.model.Article;
import dev.entente.model.ChangeKind;
import dev.entente.model.ClaimSet;
import dev.entente.model.Ontology;
import dev.entente.model.Relationship;
import dev.entente.model.RelationshipChange;
import dev.entente.streams.TopologyFixture;
import dev.entente.streams.error.StoreVersionException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both topologies, one after the other, over the seeds. */
class LedgerTopologyTest {
    @TempDir
    Path state;

    private TopologyFixture fixture;
    private TopologyTestDriver extraction;
    private TopologyTestDriver ledger;
    private TestInputTopic<String, Article> articles;
    private TestOutputTopic<String, ClaimSet> claimsOut;
    private TestInputTopic<String, ClaimSet> claimsIn;
    private TestOutputTopic<String, Relationship> relationships;
    private TestOutputTopic<String, RelationshipChange> changes;

    @BeforeEach
    void start() {
        fixture = new TopologyFixture(state);
        extraction = fixture.drive(fixture.extraction(), TOPICS.articlesDlq());
        ledger = fixture.drive(fixture.ledger(), TOPICS.claimsDlq());
        articles = fixture.input(extraction, TOPICS.articles());
        claimsOut = fixture.output(extraction, TOPICS.claims());
        claimsIn = fixture.input(ledger, TOPICS.claims());
        relationships = fixture.output(ledger, TOPICS.relationships());
        changes = fixture.output(ledger, TOPICS.relationshipChanges());
    }

    @AfterEach
    void stop() {
        extraction.close();
        ledger.close();
        fixture.close();
    }

    @Test
    void shouldFoldTheSeedsIntoTheRelationshipsThatACarefulReaderSees() {
        publish(TopologyFixture.seeds());

        var table = table();

        assertThat(value(table.get("ARM-KAZ"), "partnership")).isEqualTo("STRATEGIC_PARTNERSHIP FORMAL");
        assertThat(value(table.get("AZE-KAZ"), "partnership")).isEqualTo("ALLIANCE FORMAL");
        assertThat(value(table.get("ARM-AZE"), "security")).startsWith("AGREEMENT_INITIALLED");
    }

    @Test
    void shouldComeToTheSameTableWhateverTheOrderOfTheArticles() {
        var shuffled = new ArrayList<>(TopologyFixture.seeds());
        publish(shuffled);
        var table = hashes();

        Collections.shuffle(shuffled, new Random(7));
        stop();
        start();
        publish(shuffled);

        assertThat(hashes()).isEqualTo(table);
    }

    @Test
    void shouldRefuseAtItsStartAStoreThatAnotherReleaseWrote() {
        publish(TopologyFixture.seeds());
        KeyValueStore<Bytes, byte[]> store = ledger.getKeyValueStore(KafkaPairStore.NAME);
        var entries = new ArrayList<KeyValue<Bytes, byte[]>>();
        try (var all = store.all()) {
            all.forEachRemaining(entries::add);
        }
        for (var entry : entries) {
            entry.value[0]++;
            store.put(entry.key, entry.value);
        }
        var context = new MockProcessorContext<String, SpecificRecord>();
        context.addStateStore(store);

        assertThatThrownBy(() -> new FoldRelationship(new Ledger(Ontology.load())).init(context))
                .isInstanceOf(StoreVersionException.class)
                .hasMessageContaining(KafkaPairStore.NAME)
                .hasMessageContaining("reset the application");
    }

    @Test
    void shouldBeSilentWhenTheSameArticlesComeAgain() {
        publish(TopologyFixture.seeds());
        relationships.readValuesToList();
        changes.readValuesToList();

        publish(TopologyFixture.seeds());

        assertThat(changes.isEmpty()).isTrue();
        assertThat(relationships.isEmpty()).isTrue();
    }

    @Test
    void shouldNumberThePairsChangesWithoutAGap() {
        publish(TopologyFixture.seeds());

        Map<String, List<Long>> sequences = new TreeMap<>();
        changes.readKeyValuesToList()
                .forEach(record -> sequences
                        .computeIfAbsent(record.key, pair -> new ArrayList<>())
                        .add(record.value.getSequence()));

        assertThat(sequences).isNotEmpty();
        assertThat(sequences.values()).allSatisfy(numbers -> {
            for (int i = 0; i < numbers.size(); i++) {
                assertThat(numbers.get(i)).isEqualTo(i + 1L);
            }
        });
    }

    @Test
    void shouldGoBackToWhatTheOthersSayWhenAnArticleIsRetracted() {
        var seeds = TopologyFixture.seeds();
        publish(seeds);
        var withAll = hashes();
        changes.readValuesToList();

        articles.pipeInput(seeds.get(0).getId(), null, java.time.Instant.now());
        pump();

        assertThat(value(table().get("ARM-KAZ"), "partnership")).isEqualTo("STRATEGIC_PARTNERSHIP ASSERTED");
        assertThat(changes.readValuesToList())
                .anySatisfy(change -> assertThat(change.getKind()).isEqualTo(ChangeKind.RETRACTION));

        publish(List.of(seeds.get(0)));
        assertThat(hashes()).isEqualTo(withAll);
    }

    @Test
    void shouldStopAtAStoreOfAnotherReleaseAndLayNothingAside() {
        publish(TopologyFixture.seeds());
        KeyValueStore<Bytes, byte[]> store = ledger.getKeyValueStore(KafkaPairStore.NAME);
        try (var entries = store.all()) {
            entries.forEachRemaining(entry -> {
                var later = entry.value.clone();
                later[0] = 99;
                store.put(entry.key, later);
            });
        }
        var deadLetters = ledger.createOutputTopic(
                TOPICS.claimsDlq().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());

        assertThatThrownBy(() -> {
                    var seed = TopologyFixture.seeds().get(0);
                    publish(List.of(Article.newBuilder(seed)
                            .setText(seed.getText() + " Armenia thanked Kazakhstan.")
                            .build()));
                })
                .hasStackTraceContaining("version 99");
        assertThat(deadLetters.isEmpty()).isTrue();
    }

    private final Map<String, Relationship> seen = new TreeMap<>();

    private void publish(List<Article> all) {
        all.forEach(article -> articles.pipeInput(article.getId(), article));
        pump();
    }

    private void pump() {
        claimsOut.readRecordsToList().forEach(claimsIn::pipeInput);
    }

    private Map<String, Relationship> table() {
        relationships.readKeyValuesToList().forEach(record -> seen.put(record.key, record.value));
        return seen;
    }

    private Map<String, String> hashes() {
        var hashes = new TreeMap<String, String>();
        table().forEach((pair, relationship) -> hashes.put(pair, relationship.getHash()));
        return hashes;
    }

    private static String value(Relationship relationship, String facet) {
        return relationship.getFacets().stream()
                .filter(candidate -> candidate.getFacet().equals(facet))
                .map(candidate -> candidate.getValue().orElse("-")
                        + candidate.getBasis().map(basis -> " " + basis).orElse(""))
                .findFirst()
                .orElse("nothing");
    }
}
