package dev.entente.streams.query;

import dev.entente.ledger.Explanation;
import dev.entente.ledger.FacetHistory;
import dev.entente.ledger.Ledger;
import dev.entente.ledger.Moment;
import dev.entente.ledger.PairState;
import dev.entente.model.Claim;
import dev.entente.model.ClaimSet;
import dev.entente.model.Pair;
import dev.entente.model.Relationship;
import dev.entente.streams.ledger.KafkaPairStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The ledger as this instance holds it. What it answers may lead what is committed by a commit interval.
 *
 * <p>Any method throws {@link StoreAwayException} while what it needs is restored, moves, or is another instance's: an
 * answer is whole or it is none. A pair is told by many records, which somebody else writes meanwhile; so the hash that
 * its head carries is compared with what was read, and what does not agree is read again.
 */
public final class LedgerView implements View<LedgerView> {
    private static final Duration PATIENCE = Duration.ofMillis(250);
    private static final Duration GLANCE = Duration.ofMillis(1);

    private final LocalStore store;
    private final Ledger ledger;

    /** The ledger out of these copies of {@link KafkaPairStore#NAME}. */
    public LedgerView(LocalStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /**
     * A pair as it is seen from a moment.
     *
     * @param relationship what is told of it, under the sequence and version that it has now
     * @param state the same with its events
     */
    public record Seen(Relationship relationship, PairState state) {}

    /**
     * How much there is.
     *
     * @param pairs pairs of which something is said
     * @param claims claims that are made of them
     * @param changes changes that they have gone through
     */
    public record Count(long pairs, long claims, long changes) {
        Count plus(Relationship relationship) {
            return new Count(
                    pairs + (relationship.getClaims() > 0 ? 1 : 0),
                    claims + relationship.getClaims(),
                    changes + relationship.getSequence());
        }
    }

    @Override
    public LocalStore store() {
        return store;
    }

    @Override
    public LedgerView of(Copies copies) {
        return new LedgerView(store.of(copies), ledger);
    }

    /** True where this instance runs and holds all of the ledger, so that it can answer whatever is asked. */
    public boolean isWhole() {
        return store.isWhole();
    }

    /** The pair as seen from a moment, all of one state; nothing where nothing was ever said of the pair. */
    public Optional<Seen> see(Pair pair, Moment moment) {
        return store.ask(() -> see(store(pair), pair, moment));
    }

    /** What tells the pair's present state from every other that it was in; nothing where there is no such pair. */
    public Optional<byte[]> mark(Pair pair) {
        return store.ask(() -> ledger.mark(store(pair), pair));
    }

    /** Every relationship of these partitions as seen from a moment, in no order. */
    public List<Relationship> relationships(Set<Integer> partitions, Moment moment) {
        return store.ask(() -> partitions.stream()
                .map(this::store)
                .flatMap(store -> ledger.pairs(store).stream()
                        .flatMap(pair -> see(store, pair, moment).map(Seen::relationship).stream()))
                .toList());
    }

    /**
     * What is held of a pair.
     *
     * @param relationship as it was last published
     * @param histories how each facet is seen from each day, by what was known at an instant; worked out when asked for
     */
    public record Held(Relationship relationship, Function<Optional<Instant>, List<FacetHistory>> histories) {}

    /** What is held of a pair; nothing where nothing was ever said of it. */
    public Optional<Held> held(Pair pair) {
        return store.ask(() -> held(store(pair), pair));
    }

    /** What is held of the first few pairs of these partitions that are wanted, by pair. */
    public List<Held> held(Set<Integer> partitions, Predicate<Pair> wanted, int limit) {
        return store.ask(() -> {
            var stores = new TreeMap<Pair, KafkaPairStore>();
            for (var partition : partitions) {
                var store = store(partition);
                ledger.pairs(store).stream().filter(wanted).forEach(pair -> stores.put(pair, store));
            }
            return stores.entrySet().stream()
                    .flatMap(entry -> held(entry.getValue(), entry.getKey()).stream())
                    .limit(limit)
                    .toList();
        });
    }

    private Optional<Held> held(KafkaPairStore of, Pair pair) {
        return ledger.relationship(of, pair)
                .map(relationship ->
                        new Held(relationship, knownAt -> store.ask(() -> ledger.histories(of, pair, knownAt))));
    }

    /** Every pair of these partitions, in no order. */
    public List<Pair> pairs(Set<Integer> partitions) {
        return store.ask(() -> partitions.stream()
                .map(this::store)
                .flatMap(store -> ledger.pairs(store).stream())
                .toList());
    }

    /** How much there is in the partitions that this instance writes. */
    public Count count() {
        return store.ask(() -> {
            var count = new Count(0, 0, 0);
            for (var partition : store.written()) {
                var pairs = store(partition);
                for (var pair : ledger.pairs(pairs)) {
                    count = ledger.relationship(pairs, pair).map(count::plus).orElse(count);
                }
            }
            return count;
        });
    }

    /** The live revision of what an article says of the pair, whether or not it holds; nothing where it never spoke. */
    public Optional<ClaimSet> claims(Pair pair, String article) {
        return Optional.ofNullable(live(pair).get(article));
    }

    /** What the live revisions of all articles say of the pair, whether or not it holds. */
    public List<Claim> claims(Pair pair) {
        return live(pair).values().stream()
                .flatMap(set -> set.getClaims().stream())
                .toList();
    }

    /** Every article's live revision, by article. */
    private SortedMap<String, ClaimSet> live(Pair pair) {
        var newest = Comparator.comparingLong(ClaimSet::getRevision)
                .thenComparing(set -> set.getReading().getNumber());
        var sets = new TreeMap<String, ClaimSet>();
        for (var set : store.ask(() -> ledger.sets(store(pair), pair))) {
            sets.merge(set.getDocument().getArticle(), set, BinaryOperator.maxBy(newest));
        }
        return sets;
    }

    /** Why a facet of the pair stands where it stands, seen from a moment: one explanation for each direction. */
    public List<Explanation> why(Pair pair, String facet, Moment moment) {
        return store.ask(() -> {
            var store = store(pair);
            return whole(store, pair, () -> ledger.why(store, pair, facet, moment))
                    .orElse(List.of());
        });
    }

    private Optional<Seen> see(KafkaPairStore store, Pair pair, Moment moment) {
        return whole(store, pair, () -> {
            var head = ledger.relationship(store, pair).orElseThrow();
            return moment.equals(Moment.NOW)
                    ? new Seen(head, ledger.state(store, pair))
                    : seen(head, ledger.state(store, pair, moment));
        });
    }

    private static Seen seen(Relationship head, PairState state) {
        return new Seen(state.toRelationship(head.getGeneration(), head.getVersion(), head.getSequence()), state);
    }

    /** Answers of one state of the pair, which is whole before and after; nothing where there is no such pair. */
    private <T> Optional<T> whole(KafkaPairStore store, Pair pair, Supplier<T> question) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var before = ledger.relationship(store, pair);
            if (before.isEmpty()) {
                return Optional.empty();
            }
            if (agrees(store, pair, before.get())) {
                var answer = question.get();
                var after = ledger.relationship(store, pair);
                if (after.equals(before) && agrees(store, pair, after.get())) {
                    return Optional.of(answer);
                }
            }
            if (System.nanoTime() > end) {
                throw new StoreAwayException("The store of %s".formatted(pair), null);
            }
            // Whoever writes it needs the processor more.
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private boolean agrees(KafkaPairStore store, Pair pair, Relationship head) {
        return ledger.state(store, pair).hash().equals(head.getHash());
    }

    /** The store that holds the pair, if this instance does. */
    private KafkaPairStore store(Pair pair) {
        return store(store.owners().partition(pair.key()));
    }

    private KafkaPairStore store(int partition) {
        return new KafkaPairStore(store.partition(partition));
    }
}
