package dev.entente.ledger;

import dev.entente.model.Agreement;
import dev.entente.model.Basis;
import dev.entente.model.ClaimSet;
import dev.entente.model.Event;
import dev.entente.model.Facet;
import dev.entente.model.Ontology;
import dev.entente.model.Pair;
import dev.entente.model.Period;
import dev.entente.model.Relationship;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Folds claims into the state of each pair of actors. The state is a pure function of the set of live claims: the order
 * in which claim sets come, and how often, makes no difference to it. {@link #fold} is that function; {@link #apply}
 * reaches the same state one claim set at a time and tells what changed on the way.
 *
 * <p>It holds no state of its own and reads no clock: one instance serves every pair.
 */
public final class Ledger {
    private final Fold fold;
    private final int generation;

    /** A ledger of the first generation. */
    public Ledger(Ontology ontology) {
        this(ontology, 0);
    }

    /**
     * A ledger that was rebuilt.
     *
     * @param generation counts rebuilds; pairs that the store does not know yet begin with it
     */
    public Ledger(Ontology ontology, int generation) {
        this.fold = new Fold(ontology);
        this.generation = generation;
    }

    /**
     * The state of a pair by all of its claim sets, whatever their order: all revisions and readings of all articles.
     */
    public PairState fold(Pair pair, Collection<ClaimSet> sets) {
        return fold(pair, sets, Moment.NOW);
    }

    /** The state of a pair as it was seen from a moment, by the same claim sets. */
    public PairState fold(Pair pair, Collection<ClaimSet> sets, Moment moment) {
        return fold.fold(pair, sets, moment);
    }

    /** The state of a pair in the store as it was seen from a moment; its cost grows with the pair. */
    public PairState state(PairStore store, Pair pair, Moment moment) {
        return moment.equals(Moment.NOW) ? state(store, pair) : fold(pair, sets(store, pair), moment);
    }

    /**
     * How each facet of a pair in the store is seen from each day: what {@link #state} tells as of any day, all at
     * once. Its cost grows with the claims that bear on facets; for an instant, with all claims.
     *
     * @param knownAt the instant up to which the ledger knew; absent is all that it knows
     */
    public List<FacetHistory> histories(PairStore store, Pair pair, Optional<Instant> knownAt) {
        var tables = new PairTables(store, pair);
        return fold.histories(
                knownAt.map(instant -> known(tables, Moment.knownAt(instant))).orElseGet(tables::bearing));
    }

    /**
     * Why a facet stands where it stands: every claim that speaks to it, those that lost and those that were withdrawn
     * included, each with the reason.
     *
     * @param facet name in the ontology
     * @return one explanation, or one for each direction that is spoken of
     * @throws IllegalArgumentException where the ontology has no such facet of a pair
     */
    public List<Explanation> why(PairStore store, Pair pair, String facet, Moment moment) {
        return new Explainer(fold, pair, sets(store, pair), moment).explain(facet);
    }

    /** The state of a pair as the store holds it. */
    public PairState state(PairStore store, Pair pair) {
        var tables = new PairTables(store, pair);
        var head = head(tables, pair);
        return new PairState(
                pair,
                tables.facets().stream().map(facet -> whole(tables, facet)).toList(),
                tables.agreements().stream()
                        .map(agreement -> whole(tables, agreement))
                        .sorted(Fold.AGREEMENTS)
                        .toList(),
                tables.events().stream()
                        .map(event -> Event.newBuilder(event).setVersion(0).build())
                        .sorted(Comparator.comparing(Event::getId))
                        .toList(),
                head.articles(),
                head.claims(),
                head.known());
    }

    /** The facet with all of its periods. */
    private Facet whole(PairTables tables, Facet facet) {
        return facet.getBasis().filter(basis -> basis == Basis.FORMAL).isEmpty()
                ? facet
                : Facet.newBuilder(facet)
                        .setHistory(History.close(periods(tables, Published.track(facet))))
                        .build();
    }

    private Agreement whole(PairTables tables, Agreement agreement) {
        return Agreement.newBuilder(agreement)
                .setHistory(History.stages(periods(tables, Published.track(agreement))))
                .build();
    }

    private List<Period> periods(PairTables tables, Track track) {
        return tables.eras(track, fold.values(track)).periods();
    }

    /** The pair's relationship as it was last published; nothing where no claim set about it ever came. */
    public Optional<Relationship> relationship(PairStore store, Pair pair) {
        var tables = new PairTables(store, pair);
        while (true) {
            var head = tables.head();
            if (head.isEmpty() || head.get().version() == 0) {
                return Optional.empty();
            }
            var relationship = head.get().relationship(pair, tables.facets(), tables.latestAgreements());
            // Whoever folds the pair meanwhile moves its head: what was read then is of two states, and read again.
            if (tables.head().equals(head)) {
                return Optional.of(relationship);
            }
        }
    }

    /**
     * What tells the pair's present state in the store from every other that it was in, and is cheap to read; nothing
     * where no claim set about it ever came.
     */
    public Optional<byte[]> mark(PairStore store, Pair pair) {
        return new PairTables(store, pair)
                .head()
                .filter(head -> head.version() > 0)
                .map(Head::encode);
    }

    /**
     * Looks at the first pair that the store holds.
     *
     * @throws StoreFormatException where another release wrote it in a form that this one does not read
     */
    public void requireReadable(PairStore store) {
        PairTables.firstPair(store, new byte[0]).ifPresent(pair -> state(store, pair));
    }

    /** Every pair that the store holds, in the order of their keys. */
    public List<Pair> pairs(PairStore store) {
        var pairs = new ArrayList<Pair>();
        var from = new byte[0];
        while (true) {
            var pair = PairTables.firstPair(store, from);
            if (pair.isEmpty()) {
                return pairs;
            }
            pairs.add(pair.get());
            from = Key.of(pair.get().key()).end();
        }
    }

    /** Every claim set about a pair that the store holds: what {@link #fold} makes the state of. */
    public List<ClaimSet> sets(PairStore store, Pair pair) {
        return new PairTables(store, pair).versions();
    }

    /**
     * Adds one claim set to its pair in the store. Only the facets and agreements that its claims bear on, and the
     * blocks of time that its events fall in, are folded again. A set that came before, or that a newer one of its
     * article has replaced, changes nothing.
     */
    public FoldResult apply(PairStore store, ClaimSet set) {
        var pair = Pair.parse(set.getPair());
        var tables = new PairTables(store, pair);
        return new Update(fold, pair, tables, head(tables, pair)).apply(set);
    }

    private static List<Mention> known(PairTables tables, Moment moment) {
        return Fold.live(tables.versions().stream().filter(moment::knows).toList());
    }

    private Head head(PairTables tables, Pair pair) {
        return tables.head().orElseGet(() -> Head.none(generation, StateHash.of(pair, Hash.ZERO, 0, 0)));
    }
}
