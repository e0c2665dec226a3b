package dev.entente.evaluation.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.ledger.InMemoryPairStore;
import dev.entente.ledger.Ledger;
import dev.entente.model.Aspect;
import dev.entente.model.Cause;
import dev.entente.model.Claim;
import dev.entente.model.ClaimSet;
import dev.entente.model.Document;
import dev.entente.model.EventType;
import dev.entente.model.GeneratedClasses;
import dev.entente.model.Ontology;
import dev.entente.model.Pair;
import dev.entente.model.Reading;
import dev.entente.model.Status;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What one more claim costs a pair that has many: {@code LedgerBenchmark CLAIMS.jsonl SIZE...}. The claims, as
 * {@code extract} prints them, give the mix of types, facets and dates; each article of the benchmark tells one of
 * them, drawn at random. After each size the state in the store is compared with the batch fold, so that work left out
 * cannot look fast.
 */
public final class LedgerBenchmark {
    private static final Pair PAIR = Pair.of("AAA", "BBB");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Reading READING = Reading.newBuilder()
            .setReader("benchmark")
            .setLexicon("")
            .setOntology("")
            .build();

    private final List<JsonNode> mix;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Random random = new Random(20261121);
    private final Ledger ledger = new Ledger(Ontology.load());

    private LedgerBenchmark(List<JsonNode> mix) {
        this.mix = mix;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println("usage: LedgerBenchmark CLAIMS.jsonl SIZE...");
            System.exit(2);
        }
        GeneratedClasses.trust();
        var json = new ObjectMapper();
        var mix = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(Path.of(arguments[0]))) {
            mix.add(json.readTree(line));
        }
        var benchmark = new LedgerBenchmark(mix);
        // The first, small round only warms the virtual machine up.
        benchmark.run(2000, false);
        System.out.println(
                "claims of one pair | CPU microseconds a claim, last tenth | bytes of store a claim | oracle");
        Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).forEach(size -> benchmark.run(size, true));
    }

    private void run(int size, boolean isShown) {
        var store = new InMemoryPairStore();
        var sets = new ArrayList<ClaimSet>(size);
        for (int i = 0; i < size; i++) {
            sets.add(set(i));
        }
        var tail = Math.max(1, size / 10);
        for (var set : sets.subList(0, size - tail)) {
            ledger.apply(store, set);
        }
        var begin = threads.getCurrentThreadCpuTime();
        for (var set : sets.subList(size - tail, size)) {
            ledger.apply(store, set);
        }
        var micros = (threads.getCurrentThreadCpuTime() - begin) / 1000.0 / tail;
        var live = ledger.relationship(store, PAIR).orElseThrow().getHash();
        var oracle = ledger.fold(PAIR, sets).hash();
        if (!live.equals(oracle)) {
            throw new IllegalStateException(
                    "After %d claims the store's hash is %s, the batch fold's %s".formatted(size, live, oracle));
        }
        if (isShown) {
            System.out.printf("%,d | %.0f | %d | equal%n", size, micros, store.bytes() / size);
        }
    }

    private ClaimSet set(int number) {
        var drawn = mix.get(random.nextInt(mix.size()));
        var article = "a%07d".formatted(number);
        return ClaimSet.newBuilder()
                .setPair(PAIR.key())
                .setDocument(Document.newBuilder()
                        .setArticle(article)
                        .setSource("source " + random.nextInt(200))
                        .setHash("%064x".formatted(number))
                        .setFingerprint(random.nextLong())
                        .setPartition(0)
                        .setOffset(number)
                        .build())
                .setRevision(number)
                .setReading(READING)
                .setKnown(START.plusSeconds(number))
                .setCause(Cause.PUBLISHED)
                .setClaims(List.of(claim(article, drawn)))
                .build();
    }

    private Claim claim(String article, JsonNode drawn) {
        var forward = random.nextBoolean();
        return Claim.newBuilder()
                .setId(article + "#0")
                .setArticle(article)
                .setEvent(article + "#0")
                .setSource(forward ? PAIR.a() : PAIR.b())
                .setTarget(forward ? PAIR.b() : PAIR.a())
                .setMutual(drawn.path("mutual").asBoolean())
                .setType(EventType.valueOf(drawn.path("type").asText()))
                .setStatus(Status.valueOf(drawn.path("status").asText()))
                .setAspect(Aspect.valueOf(drawn.path("aspect").asText()))
                .setFacet(text(drawn, "facet"))
                .setValue(text(drawn, "value"))
                .setLabel(text(drawn, "label"))
                .setDate(text(drawn, "date"))
                .setQuote(drawn.path("quote").asText())
                .setBegin(0)
                .setEnd(1)
                .setRule(drawn.path("rule").asText())
                .setConfidence(drawn.path("confidence").asDouble())
                .build();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText(null);
    }
}
