package dev.entente.evaluation.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.app.Failure;
import dev.entente.evaluation.JsonFile;
import dev.entente.ledger.InMemoryPairStore;
import dev.entente.ledger.Ledger;
import dev.entente.model.Aspect;
import dev.entente.model.Cause;
import dev.entente.model.Claim;
import dev.entente.model.ClaimSet;
import dev.entente.model.Document;
import dev.entente.model.EventType;
import dev.entente.model.Ontology;
import dev.entente.model.Pair;
import dev.entente.model.Reading;
import dev.entente.model.Status;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * What one more claim costs a pair that has many. The claims, as {@code extract} prints them, give the mix of types,
 * facets and dates; each article of the benchmark tells one of them, drawn at random. After each size the state in the
 * store is compared with the batch fold, so that work left out cannot look fast.
 */
@Command(name = "ledger", description = "Measures what one more claim costs a pair that has many.")
public final class LedgerBenchmark implements Callable<Integer> {
    private static final int WARM_UP = 2000;
    private static final Pair PAIR = Pair.of("AAA", "BBB");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Reading READING = Reading.newBuilder()
            .setReader("benchmark")
            .setLexicon("")
            .setOntology("")
            .build();

    @Parameters(index = "0", paramLabel = "CLAIMS.jsonl", description = "Claims to draw from, as extract prints them.")
    private Path file;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "SIZE", description = "How many claims the pair has.")
    private List<Integer> sizes = List.of();

    @Spec
    private CommandSpec spec;

    private List<JsonNode> mix = List.of();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Random random = new Random(20261121);
    private final Ledger ledger = new Ledger(Ontology.load());

    @Override
    public Integer call() throws IOException {
        mix = JsonFile.read(file);
        if (mix.isEmpty()) {
            throw new Failure(file + " holds no claims: give what bin/entente extract printed");
        }
        run(WARM_UP);
        var out = spec.commandLine().getOut();
        out.println("claims of one pair | CPU microseconds a claim, last tenth | bytes of store a claim | oracle");
        sizes.forEach(size -> out.println(run(size)));
        return 0;
    }

    private String run(int size) {
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
        return "%,d | %.0f | %d | equal".formatted(size, micros, store.bytes() / size);
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
