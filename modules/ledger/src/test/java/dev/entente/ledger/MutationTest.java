package dev.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.fail;

import dev.entente.model.Agreement;
import dev.entente.model.ClaimSet;
import dev.entente.model.Event;
import dev.entente.model.Facet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import org.apache.avro.Schema;

/**
 * Breaks the ledger on purpose, and sees the law fall that forbids it, on the same random histories. What makes it fall
 * is made as small as it can be and printed; the ledger unbroken keeps the law there.
 */
class MutationTest {
    private static final long SEED = 20261128;
    private static final int TRIES = 1000;

    private static final List<List<ClaimSet>> HISTORIES = Histories.any().generator(TRIES).stream(new Random(SEED))
            .limit(TRIES)
            .map(shrinkable -> shrinkable.value())
            .toList();

    @Example
    void shouldNoticeAMergeThatIsNotAssociative() {
        shouldFall(Law.ONE_STATE_WHATEVER_THE_ORDER_AND_NUMBER_OF_ARRIVALS, new Mutants.MergesGreedily());
    }

    @Example
    void shouldNoticeTiesThatAreBrokenByArrival() {
        shouldFall(
                Law.ONE_STATE_WHATEVER_THE_ORDER_AND_NUMBER_OF_ARRIVALS,
                new Mutants.Keeps(
                        "of equals the first to arrive wins",
                        (one, other) -> other.getRevision() > one.getRevision()
                                        || other.getRevision() == one.getRevision()
                                                && other.getReading().getNumber()
                                                        > one.getReading().getNumber()
                                ? other
                                : one));
    }

    @Example
    void shouldNoticeThatTheLastToArriveWins() {
        shouldFall(
                Law.ONE_STATE_WHATEVER_THE_ORDER_AND_NUMBER_OF_ARRIVALS,
                new Mutants.Keeps("the last to arrive wins", (one, other) -> other));
    }

    @Example
    void shouldNoticeThatArrivalsAreCounted() {
        shouldFall(Law.ONE_STATE_WHATEVER_THE_ORDER_AND_NUMBER_OF_ARRIVALS, new Mutants.CountsArrivals());
    }

    @Example
    void shouldNoticeARetractionThatLeavesItsEvidence() {
        shouldFall(Law.RETRACTED_IS_AS_NEVER_SEEN, Mutants.StoresBadly.deletingAllBut('T'));
    }

    @Example
    void shouldNoticeARetractionThatLeavesItsMentionOfAnEvent() {
        shouldFall(Law.RETRACTED_IS_AS_NEVER_SEEN, Mutants.StoresBadly.deletingAllBut('M'));
    }

    @Example
    void shouldNoticeBlocksThatAreCutWithoutCountingDays() {
        shouldFall(Law.ONE_STATE_AT_ONCE_AND_ONE_SET_AT_A_TIME_ACROSS_RESTARTS, Mutants.StoresBadly.puttingAllBut('D'));
    }

    @Example
    void shouldNoticeARestartThatForgetsHowFarAPairHasCome() {
        shouldFall(Law.ONE_STATE_AT_ONCE_AND_ONE_SET_AT_A_TIME_ACROSS_RESTARTS, Mutants.StoresBadly.puttingAllBut('H'));
    }

    @Example
    void shouldNoticeAnInstantThatKnowsTheFuture() {
        shouldFall(Law.ANY_INSTANT_SHOWS_WHAT_WAS_KNOWN_THEN, new Mutants.KnowsTheFuture());
    }

    @Example
    void shouldNoticeChangesThatLeaveThePastOut() {
        shouldFall(
                Law.CHANGES_ALONE_LEAD_FROM_NOTHING_TO_THE_STATE_AND_ITS_HISTORY, new Mutants.TellsThePresentAlone());
    }

    @Example
    void shouldNoticeASumThatIsNotAssociative() {
        shouldFall(Law.ONE_HASH_WHOEVER_FOLDS_WHICH_PAIRS, new Mutants.ChainsHashes());
    }

    @Example
    void shouldNoticeAnyVisibleFieldThatTheHashLeavesOut() {
        Stream.of(Facet.getClassSchema(), Agreement.getClassSchema(), Event.getClassSchema())
                .forEach(schema -> Fields.of(schema).forEach(field -> shouldFall(schema, field)));
    }

    private static void shouldFall(Schema schema, String field) {
        shouldFall(
                "hash without %s of %s".formatted(field, schema.getName()),
                Law.WHATEVER_IS_SAID_IS_IN_THE_HASH,
                new Mutants.HashesWithout(schema, field));
    }

    private static void shouldFall(Law law, Candidate mutant) {
        shouldFall(mutant.toString(), law, mutant);
    }

    private static void shouldFall(String name, Law law, Candidate mutant) {
        var seed = IntStream.range(0, TRIES)
                .filter(i -> broken(law, mutant, HISTORIES.get(i), i).isPresent())
                .findFirst();
        if (seed.isEmpty()) {
            fail("%s keeps the law %s in %d histories".formatted(name, law, TRIES));
        }
        var history = smallest(law, mutant, HISTORIES.get(seed.getAsInt()), seed.getAsInt());
        System.out.printf("%s: %s falls with history %d of seed %d, made smaller:%n", name, law, seed.getAsInt(), SEED);
        history.forEach(set -> System.out.println("    " + told(set)));
        assertThat(broken(law, mutant, history, seed.getAsInt())).isPresent();
        assertThatCode(() -> law.check(new Candidate(), history, new Random(seed.getAsInt())))
                .doesNotThrowAnyException();
    }

    private static Optional<AssertionError> broken(Law law, Candidate ledger, List<ClaimSet> history, int seed) {
        try {
            law.check(ledger, history, new Random(seed));
            return Optional.empty();
        } catch (AssertionError e) {
            return Optional.of(e);
        }
    }

    /** The same history without the sets that the law falls without. */
    private static List<ClaimSet> smallest(Law law, Candidate mutant, List<ClaimSet> history, int seed) {
        for (int i = 0; i < history.size() && history.size() > 1; i++) {
            var less = new ArrayList<>(history);
            less.remove(i);
            if (broken(law, mutant, less, seed).isPresent()) {
                return smallest(law, mutant, less, seed);
            }
        }
        return history;
    }

    private static String told(ClaimSet set) {
        return "%s revision %d reading %d: %s"
                .formatted(
                        set.getDocument().getArticle(),
                        set.getRevision(),
                        set.getReading().getNumber(),
                        set.getClaims().stream()
                                .map(claim -> "%s %s %s"
                                        .formatted(
                                                claim.getType(),
                                                claim.getStatus(),
                                                claim.getDate().orElse("undated")))
                                .toList());
    }
}
