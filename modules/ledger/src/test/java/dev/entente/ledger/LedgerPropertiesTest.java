package dev.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.Cause;
import dev.entente.model.ClaimSet;
import dev.entente.model.Event;
import dev.entente.model.Facet;
import dev.entente.model.Ontology;
import dev.entente.model.Pair;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The laws of the ledger. {@link MutationTest} shows that each of them can fail. */
class LedgerPropertiesTest {
    private static final Pair PAIR = Histories.PAIR;

    private static final int FIELDS_TRIED = 8;

    private static final Ontology ONTOLOGY = Ontology.load();

    private final Ledger ledger = new Ledger(ONTOLOGY);

    @Property
    void shouldGiveOneStateWhateverTheOrderAndNumberOfArrivals(
            @ForAll("histories") List<ClaimSet> history, @ForAll long seed) {
        var shuffled = Laws.shuffledWithDuplicates(history, new Random(seed));

        assertThat(ledger.fold(PAIR, shuffled)).isEqualTo(ledger.fold(PAIR, history));
    }

    @Property
    void shouldReachTheSameStateOneSetAtATimeAcrossRestarts(
            @ForAll("histories") List<ClaimSet> history, @ForAll long seed) {
        var store = new InMemoryPairStore();

        // Nothing but the store outlives a restart, and each set is folded by a ledger that has just started.
        Laws.shuffledWithDuplicates(history, new Random(seed)).forEach(set -> new Ledger(ONTOLOGY).apply(store, set));

        assertThat(ledger.state(store, PAIR)).isEqualTo(ledger.fold(PAIR, history));
        assertThat(ledger.relationship(store, PAIR)
                        .map(now -> now.getHash())
                        .orElseGet(() -> ledger.fold(PAIR, List.of()).hash()))
                .isEqualTo(ledger.fold(PAIR, history).hash());
    }

    @Property
    void shouldForgetARetractedArticleAsIfItHadNeverCome(
            @ForAll("histories") List<ClaimSet> history, @ForAll long seed) {
        var article = history.get(0).getDocument().getArticle();
        var retraction =
                Told.by(article, PAIR).revision(99).cause(Cause.RETRACTED).set();
        var without = history.stream()
                .filter(set -> !set.getDocument().getArticle().equals(article))
                .toList();
        var with = new ArrayList<>(history);
        with.add(retraction);
        var store = new InMemoryPairStore();

        Laws.shuffledWithDuplicates(with, new Random(seed)).forEach(set -> ledger.apply(store, set));

        assertThat(ledger.state(store, PAIR).hash())
                .isEqualTo(ledger.fold(PAIR, without).hash());
    }

    @Property
    void shouldTellAtAnyInstantWhatWasKnownThen(@ForAll("histories") List<ClaimSet> history, @ForAll long seed) {
        var store = new InMemoryPairStore();
        Laws.shuffledWithDuplicates(history, new Random(seed)).forEach(set -> ledger.apply(store, set));
        var instant = history.get(new Random(seed).nextInt(history.size())).getKnown();
        var knownThen =
                history.stream().filter(set -> !set.getKnown().isAfter(instant)).toList();

        var state = ledger.state(store, PAIR, Moment.knownAt(instant));

        assertThat(state).isEqualTo(ledger.fold(PAIR, knownThen));
    }

    @Property
    void shouldTellOfEveryDayAtOnceWhatItTellsAsOfThatDay(
            @ForAll("histories") List<ClaimSet> history, @ForAll @IntRange(min = -400, max = 400) int day) {
        var asOf = LocalDate.parse("2024-05-15").plusDays(day);
        var store = new InMemoryPairStore();
        history.forEach(set -> ledger.apply(store, set));

        var histories = ledger.histories(store, PAIR, Optional.empty());

        assertThat(histories.stream().flatMap(each -> seen(each, asOf).stream()))
                .containsExactlyInAnyOrderElementsOf(
                        ledger.fold(PAIR, history, Moment.asOf(asOf)).facets());
        assertThat(histories.stream().flatMap(each -> each.last().stream()))
                .containsExactlyInAnyOrderElementsOf(ledger.fold(PAIR, history).facets());
    }

    private static Optional<Facet> seen(FacetHistory history, LocalDate day) {
        return history.steps().stream()
                .filter(step -> !step.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .flatMap(FacetHistory.Step::seen);
    }

    @Property
    void shouldLeadFromNothingToTheStateAndItsHistoryByTheChangesAlone(
            @ForAll("histories") List<ClaimSet> history, @ForAll long seed) {
        var store = new InMemoryPairStore();
        var replay = new Replay();
        var events = new TreeMap<String, Event>();

        for (var set : Laws.shuffledWithDuplicates(history, new Random(seed))) {
            var result = ledger.apply(store, set);
            result.changes().forEach(replay::follow);
            for (var event : result.events()) {
                if (event.getWithdrawn()) {
                    events.remove(event.getId());
                } else {
                    events.put(
                            event.getId(), Event.newBuilder(event).setVersion(0).build());
                }
            }
        }

        var state = ledger.fold(PAIR, history);
        assertThat(List.copyOf(events.values())).isEqualTo(state.events());
        assertThat(replay).isEqualTo(Replay.of(state));
    }

    @Property
    void shouldAddUpToOneHashHoweverThePairsAreSpread(
            @ForAll("histories") List<ClaimSet> one,
            @ForAll("histories") List<ClaimSet> other,
            @ForAll("histories") List<ClaimSet> third) {
        var histories = Map.of(
                PAIR,
                one,
                Pair.of("AAA", "CCC"),
                moved(other, "AAA-CCC"),
                Pair.of("BBB", "CCC"),
                moved(third, "BBB-CCC"));
        var hashes = histories.entrySet().stream()
                .map(entry -> ledger.fold(entry.getKey(), entry.getValue()).hash())
                .toList();

        var parts = List.of(
                StateHash.sum(hashes.subList(0, 1)), StateHash.sum(hashes.subList(1, 3)), StateHash.sum(List.of()));

        assertThat(StateHash.sum(parts)).isEqualTo(StateHash.sum(hashes));
        assertThat(hashes).doesNotHaveDuplicates();
    }

    @Property
    void shouldHashWhateverIsSaid(@ForAll("histories") List<ClaimSet> history, @ForAll long seed) {
        var state = ledger.fold(PAIR, history);
        var others = new ArrayList<>(Laws.withOneFieldChanged(state));
        Collections.shuffle(others, new Random(seed));

        for (var other : others.subList(0, Math.min(FIELDS_TRIED, others.size()))) {
            assertThat(other.hash()).isNotEqualTo(state.hash());
        }
    }

    @Property
    void shouldAddUpToOneHashWhoeverFoldsWhichPairs(
            @ForAll("histories") List<ClaimSet> one,
            @ForAll("histories") List<ClaimSet> other,
            @ForAll("histories") List<ClaimSet> third,
            @ForAll @IntRange(min = 1, max = 3) int partitions,
            @ForAll long seed) {
        var sets = new ArrayList<>(one);
        sets.addAll(moved(other, "AAA-CCC"));
        sets.addAll(moved(third, "BBB-CCC"));
        var arrivals = Laws.shuffledWithDuplicates(sets, new Random(seed));

        // One ledger for all of them, as in a process with several threads; a store for each partition.
        var parts = IntStream.range(0, partitions)
                .parallel()
                .mapToObj(partition -> arrivals.stream()
                        .filter(set -> Math.floorMod(set.getPair().hashCode() + (int) seed, partitions) == partition)
                        .toList())
                .map(this::hashOfPart)
                .toList();

        var whole = sets.stream().collect(Collectors.groupingBy(ClaimSet::getPair));
        assertThat(StateHash.sum(parts))
                .isEqualTo(StateHash.sum(whole.entrySet().stream()
                        .map(pair -> ledger.fold(Pair.parse(pair.getKey()), pair.getValue()))
                        .filter(state -> !state.isEmpty())
                        .map(PairState::hash)
                        .toList()));
    }

    private String hashOfPart(List<ClaimSet> arrivals) {
        var store = new InMemoryPairStore();
        arrivals.forEach(set -> ledger.apply(store, set));
        return StateHash.sum(ledger.pairs(store).stream()
                .map(pair -> ledger.state(store, pair))
                .filter(state -> !state.isEmpty())
                .map(PairState::hash)
                .toList());
    }

    @Property
    void shouldFoldACrowdedTrackAsTheWholeOfIt(@ForAll("crowds") List<ClaimSet> history, @ForAll long seed) {
        var store = new InMemoryPairStore();

        Laws.shuffledWithDuplicates(history, new Random(seed)).forEach(set -> ledger.apply(store, set));

        assertThat(ledger.state(store, PAIR)).isEqualTo(ledger.fold(PAIR, history));
    }

    @Property(tries = 1000)
    void shouldSeeNothingBeforeAnythingWasKnown(@ForAll("histories") List<ClaimSet> history) {
        assertThat(ledger.fold(PAIR, history, Moment.knownAt(Instant.EPOCH)).isEmpty())
                .isTrue();
    }

    @Provide
    Arbitrary<List<ClaimSet>> histories() {
        return Histories.any();
    }

    @Provide
    Arbitrary<List<ClaimSet>> crowds() {
        return Histories.crowded();
    }

    private static List<ClaimSet> moved(List<ClaimSet> history, String pair) {
        return history.stream()
                .map(set -> ClaimSet.newBuilder(set).setPair(pair).build())
                .toList();
    }
}
