package dev.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.ClaimSet;
import dev.entente.model.Facet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The ledger keeps its laws of what it tells. {@link MutationTest} shows that each of them can be broken. */
class LedgerPropertiesTest {
    private static final Ledger LEDGER = new Ledger(Candidate.ONTOLOGY);

    @Property
    void shouldForgetARetractedArticleAsIfItHadNeverCome(
            @ForAll("histories") List<ClaimSet> history, @ForAll Random random) {
        Law.RETRACTED_IS_AS_NEVER_SEEN.check(new Candidate(), history, random);
    }

    @Property
    void shouldTellAtAnyInstantWhatWasKnownThen(@ForAll("histories") List<ClaimSet> history, @ForAll Random random) {
        Law.ANY_INSTANT_SHOWS_WHAT_WAS_KNOWN_THEN.check(new Candidate(), history, random);
    }

    @Property
    void shouldTellOfEveryDayAtOnceWhatItTellsAsOfThatDay(
            @ForAll("histories") List<ClaimSet> history, @ForAll @IntRange(min = -400, max = 400) int day) {
        var asOf = LocalDate.parse("2024-05-15").plusDays(day);
        var store = new InMemoryPairStore();
        history.forEach(set -> LEDGER.apply(store, set));

        var histories = LEDGER.histories(store, Histories.PAIR, Optional.empty());

        assertThat(histories.stream().flatMap(each -> seen(each, asOf).stream()))
                .containsExactlyInAnyOrderElementsOf(
                        LEDGER.fold(Histories.PAIR, history, Moment.asOf(asOf)).facets());
        assertThat(histories.stream().flatMap(each -> each.last().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        LEDGER.fold(Histories.PAIR, history).facets());
    }

    private static Optional<Facet> seen(FacetHistory history, LocalDate day) {
        return history.steps().stream()
                .filter(step -> !step.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .flatMap(FacetHistory.Step::seen);
    }

    @Property
    void shouldLeadFromNothingToTheStateAndItsHistoryByTheChangesAlone(
            @ForAll("histories") List<ClaimSet> history, @ForAll Random random) {
        Law.CHANGES_ALONE_LEAD_FROM_NOTHING_TO_THE_STATE_AND_ITS_HISTORY.check(new Candidate(), history, random);
    }

    @Property
    void shouldHashWhateverIsSaid(@ForAll("histories") List<ClaimSet> history, @ForAll Random random) {
        Law.WHATEVER_IS_SAID_IS_IN_THE_HASH.check(new Candidate(), history, random);
    }

    @Provide
    Arbitrary<List<ClaimSet>> histories() {
        return Histories.any();
    }
}
