package dev.entente.evaluation.ledger;

import dev.entente.ledger.InMemoryPairStore;
import dev.entente.ledger.Ledger;
import dev.entente.model.Ontology;
import dev.entente.model.Pair;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * What one more claim costs a pair that has many, in CPU time of the one thread that folds. One pair grows from size to
 * size by digests of a hundred claims each, so that it does so within minutes, and at each size the next two thousand
 * articles of one claim are timed; the last line spreads its claims over 20,000 pairs, article by article. At each size
 * the hash in the store is compared with the batch fold's, so that work left out cannot look fast.
 *
 * <p>A million claims of one pair, and the batch fold of them, want some 8 GB of memory.
 */
@Command(name = "ledger", description = "Measures what one more claim costs a pair that has many.")
public final class LedgerBenchmark implements Callable<Integer> {
    private static final int TIMED = 2000;
    private static final int PAIRS = 20_000;
    private static final int WARM_UPS = 5;
    private static final int DIGEST = 100;

    @Parameters(
            paramLabel = "SIZE",
            defaultValue = "1000,10000,100000,1000000",
            split = ",",
            description = "How many claims the pair has (default: ${DEFAULT-VALUE}).")
    private List<Integer> sizes = List.of();

    @Spec
    private CommandSpec spec;

    private final Ledger ledger = new Ledger(Ontology.load());
    private double first;

    @Override
    public Integer call() {
        var one = new News(List.of(Pair.of("AAA", "BBB")));
        // The first rounds only warm the virtual machine up.
        for (int i = 0; i < WARM_UPS; i++) {
            micros(one, new InMemoryPairStore(), 0);
        }
        var out = spec.commandLine().getOut();
        out.println("claims | pairs | CPU us a claim | to the first | bytes of store a claim | hash");
        var growing = new Growing(one, 1);
        for (var size : new TreeSet<>(sizes)) {
            out.println(growing.to(size));
            out.flush();
        }
        out.println(new Growing(new News(pairs()), PAIRS).to(5 * PAIRS));
        return 0;
    }

    /** A store that takes in one article after another. */
    private final class Growing {
        private final News news;
        private final int pairs;
        private final InMemoryPairStore store = new InMemoryPairStore();
        private int told;

        Growing(News news, int pairs) {
            this.news = news;
            this.pairs = pairs;
        }

        /** Takes in so many claims, then times some more, and checks what came of them. */
        String to(int size) {
            apply(told, size);
            var micros = micros(news, store, size);
            told = Math.max(told, size + TIMED);
            if (first == 0) {
                first = micros;
            }
            var bytes = store.bytes() / told;
            ledger.pairs(store).forEach(pair -> requireOracle(store, pair));
            return "%,d | %,d | %.0f | %.2f | %,d | equal".formatted(size, pairs, micros, micros / first, bytes);
        }

        private void apply(int from, int to) {
            for (int i = from; i < to; ) {
                var claims = pairs == 1 ? Math.min(DIGEST, to - i) : 1;
                ledger.apply(store, news.digest(i, claims));
                i += claims;
            }
        }
    }

    private double micros(News news, InMemoryPairStore store, int size) {
        var more = IntStream.range(size, size + TIMED).mapToObj(news::article).toList();
        var threads = ManagementFactory.getThreadMXBean();
        var begin = threads.getCurrentThreadCpuTime();
        more.forEach(set -> ledger.apply(store, set));
        return (threads.getCurrentThreadCpuTime() - begin) / 1000.0 / TIMED;
    }

    private void requireOracle(InMemoryPairStore store, Pair pair) {
        var live = ledger.relationship(store, pair).orElseThrow().getHash();
        var oracle = ledger.fold(pair, ledger.sets(store, pair)).hash();
        if (!live.equals(oracle)) {
            throw new IllegalStateException(
                    "%s: the store's hash is %s, the batch fold's %s".formatted(pair, live, oracle));
        }
    }

    private static List<Pair> pairs() {
        var codes = IntStream.range(0, 202)
                .mapToObj(i -> "" + (char) ('A' + i / 26) + (char) ('A' + i % 26) + "X")
                .sorted(Comparator.naturalOrder())
                .toList();
        var pairs = new ArrayList<Pair>();
        for (int a = 0; a < codes.size() && pairs.size() < PAIRS; a++) {
            for (int b = a + 1; b < codes.size() && pairs.size() < PAIRS; b++) {
                pairs.add(Pair.of(codes.get(a), codes.get(b)));
            }
        }
        return pairs;
    }
}
