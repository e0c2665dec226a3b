package dev.entente.ledger;

import dev.entente.model.ClaimSet;
import dev.entente.model.Ontology;
import dev.entente.model.Pair;
import java.util.Collection;
import java.util.List;

/**
 * A ledger that the {@link Laws} are put to: the true one, which {@link MutationTest} breaks by overriding one thing.
 */
class Candidate {
    static final Ontology ONTOLOGY = Ontology.load();

    /** What nothing but a restart would forget. */
    private Ledger ledger = new Ledger(ONTOLOGY);

    /** The state by all claim sets at once, in the order in which they came. */
    PairState fold(Pair pair, List<ClaimSet> arrivals) {
        return ledger.fold(pair, arrivals);
    }

    PairStore store() {
        return new InMemoryPairStore();
    }

    FoldResult apply(PairStore store, ClaimSet set) {
        return ledger.apply(store, set);
    }

    /** As a process that has just started. */
    void restart() {
        ledger = new Ledger(ONTOLOGY);
    }

    PairState state(PairStore store, Pair pair, Moment moment) {
        return ledger.state(store, pair, moment);
    }

    List<Pair> pairs(PairStore store) {
        return ledger.pairs(store);
    }

    /** The hash that was published with the last state of a pair. */
    String published(PairStore store, Pair pair) {
        return ledger.relationship(store, pair)
                .map(relationship -> relationship.getHash())
                .orElseGet(() -> hash(fold(pair, List.of())));
    }

    String hash(PairState state) {
        return state.hash();
    }

    String sum(Collection<String> hashes) {
        return StateHash.sum(hashes);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
