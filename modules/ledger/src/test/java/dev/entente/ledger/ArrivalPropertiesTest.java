package dev.entente.ledger;

import dev.entente.model.ClaimSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The ledger keeps its laws of what may come how. {@link MutationTest} shows that each of them can be broken. */
class ArrivalPropertiesTest {
    @Property
    void shouldGiveOneStateWhateverTheOrderAndNumberOfArrivals(
            @ForAll("histories") List<ClaimSet> history, @ForAll Random random) {
        Law.ONE_STATE_WHATEVER_THE_ORDER_AND_NUMBER_OF_ARRIVALS.check(new Candidate(), history, random);
    }

    @Property
    void shouldReachTheSameStateOneSetAtATimeAcrossRestarts(
            @ForAll("histories") List<ClaimSet> history, @ForAll Random random) {
        Law.ONE_STATE_AT_ONCE_AND_ONE_SET_AT_A_TIME_ACROSS_RESTARTS.check(new Candidate(), history, random);
    }

    @Property
    void shouldFoldACrowdAsTheWholeOfIt(@ForAll("crowds") List<ClaimSet> history, @ForAll Random random) {
        Law.ONE_STATE_AT_ONCE_AND_ONE_SET_AT_A_TIME_ACROSS_RESTARTS.check(new Candidate(), history, random);
    }

    @Property
    void shouldAddUpToOneHashWhoeverFoldsWhichPairs(
            @ForAll("histories") List<ClaimSet> history, @ForAll Random random) {
        Law.ONE_HASH_WHOEVER_FOLDS_WHICH_PAIRS.check(new Candidate(), history, random);
    }

    @Provide
    Arbitrary<List<ClaimSet>> histories() {
        return Histories.any();
    }

    @Provide
    Arbitrary<List<ClaimSet>> crowds() {
        return Histories.crowded();
    }
}
