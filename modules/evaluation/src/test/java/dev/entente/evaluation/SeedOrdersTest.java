package dev.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.extraction.Extractor;
import dev.entente.ledger.InMemoryPairStore;
import dev.entente.ledger.Ledger;
import dev.entente.ledger.StateHash;
import dev.entente.model.Article;
import dev.entente.model.Cause;
import dev.entente.model.Claim;
import dev.entente.model.ClaimSet;
import dev.entente.model.Document;
import dev.entente.model.Edtf;
import dev.entente.model.Facet;
import dev.entente.model.GeneratedClasses;
import dev.entente.model.Ontology;
import dev.entente.model.Pair;
import dev.entente.model.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SeedOrdersTest {
    private static final Path SEEDS = Path.of("../../seeds");

    private static List<List<ClaimSet>> articles;

    private final Ledger ledger = new Ledger(Ontology.load());

    @BeforeAll
    static void read() throws IOException {
        GeneratedClasses.trust();
        var extractor = Extractor.load();
        articles = new ArrayList<>();
        try (var files = Files.list(SEEDS)) {
            for (var file : files.sorted().toList()) {
                articles.add(sets(extractor, file, articles.size()));
            }
        }
    }

    @Test
    void shouldGiveOneHashInAll120Orders() {
        var hashes = new HashSet<String>();
        var orders = permutations(articles);

        orders.forEach(order -> hashes.add(ledgerHash(order)));

        assertThat(orders).hasSize(120);
        assertThat(hashes).hasSize(1);
    }

    @Test
    void shouldStandWhereACarefulReaderWouldSay() {
        assertThat(facet(articles, "ARM-KAZ", "partnership")).isEqualTo("STRATEGIC_PARTNERSHIP FORMAL");
        assertThat(facet(articles, "AZE-KAZ", "partnership")).isEqualTo("ALLIANCE FORMAL");
        assertThat(facet(articles, "ARM-AZE", "security")).isEqualTo("AGREEMENT_INITIALLED FORMAL");
    }

    @Test
    void shouldFallBackToWhatIsOnlySaidWithoutTheFirstArticle() {
        assertThat(facet(articles.subList(1, articles.size()), "ARM-KAZ", "partnership"))
                .isEqualTo("STRATEGIC_PARTNERSHIP ASSERTED");
    }

    private String ledgerHash(List<List<ClaimSet>> order) {
        var store = new InMemoryPairStore();
        order.forEach(sets -> sets.forEach(set -> ledger.apply(store, set)));
        return StateHash.sum(ledger.pairs(store).stream()
                .map(pair -> ledger.state(store, pair).hash())
                .toList());
    }

    private String facet(List<List<ClaimSet>> told, String pair, String name) {
        var sets = told.stream()
                .flatMap(List::stream)
                .filter(set -> set.getPair().equals(pair))
                .toList();
        return ledger.fold(Pair.parse(pair), sets).facets().stream()
                .filter(facet -> facet.getFacet().equals(name))
                .map(SeedOrdersTest::standing)
                .findFirst()
                .orElse("unknown");
    }

    private static String standing(Facet facet) {
        return facet.getValue().orElseThrow() + " " + facet.getBasis().orElseThrow();
    }

    private static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        var permutations = new ArrayList<List<T>>();
        for (int i = 0; i < items.size(); i++) {
            var rest = new ArrayList<>(items);
            var first = rest.remove(i);
            for (var tail : permutations(rest)) {
                var permutation = new ArrayList<T>();
                permutation.add(first);
                permutation.addAll(tail);
                permutations.add(permutation);
            }
        }
        return permutations;
    }

    private static List<ClaimSet> sets(Extractor extractor, Path file, int offset) throws IOException {
        var id = file.getFileName().toString().replace(".txt", "");
        var read = extractor.extract(
                Article.newBuilder().setId(id).setText(Files.readString(file)).build());
        var document = Document.newBuilder()
                .setArticle(id)
                .setTitle(read.title().orElse(null))
                .setSource(read.source().orElse(null))
                .setPublished(read.published().map(Edtf::text).orElse(null))
                .setHash(read.hash())
                .setFingerprint(read.fingerprint())
                .setPartition(0)
                .setOffset(offset)
                .build();
        Map<String, List<Claim>> byPair = read.claims().stream()
                .collect(Collectors.groupingBy(
                        claim -> Pair.of(claim.getSource(), claim.getTarget()).key()));
        return byPair.entrySet().stream()
                .map(entry -> ClaimSet.newBuilder()
                        .setPair(entry.getKey())
                        .setDocument(document)
                        .setRevision(offset)
                        .setReading(Reading.newBuilder()
                                .setReader("test")
                                .setLexicon("test")
                                .setOntology("test")
                                .build())
                        .setKnown(Instant.EPOCH.plusSeconds(offset))
                        .setCause(Cause.PUBLISHED)
                        .setClaims(entry.getValue())
                        .build())
                .toList();
    }
}
