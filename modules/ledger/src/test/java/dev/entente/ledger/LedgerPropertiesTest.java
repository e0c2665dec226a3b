package dev.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.ClaimSet;
import dev.entente.model.Ontology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LedgerPropertiesTest {
    private final Ledger ledger = new Ledger(Ontology.load());

    @Property
    void shouldGiveOneStateWhateverTheOrderAndNumberOfArrivals(
            @ForAll("histories") List<ClaimSet> history, @ForAll long seed) {
        var shuffled = shuffledWithDuplicates(history, seed);

        assertThat(ledger.fold(Histories.PAIR, shuffled)).isEqualTo(ledger.fold(Histories.PAIR, history));
    }

    @Property
    void shouldReachTheSameStateOneSetAtATime(@ForAll("histories") List<ClaimSet> history, @ForAll long seed) {
        var store = new InMemoryPairStore();

        shuffledWithDuplicates(history, seed).forEach(set -> ledger.apply(store, set));

        var oracle = ledger.fold(Histories.PAIR, history);
        assertThat(ledger.state(store, Histories.PAIR)).isEqualTo(oracle);
    }

    @Provide
    Arbitrary<List<ClaimSet>> histories() {
        return Histories.any();
    }

    private static List<ClaimSet> shuffledWithDuplicates(List<ClaimSet> history, long seed) {
        var random = new Random(seed);
        var sets = new ArrayList<>(history);
        history.stream().filter(set -> random.nextInt(3) == 0).forEach(sets::add);
        Collections.shuffle(sets, random);
        return sets;
    }
}
