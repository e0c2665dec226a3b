package dev.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.Cause;
import dev.entente.model.ClaimSet;
import dev.entente.model.Event;
import dev.entente.model.Ontology;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Example;

/** Breaks the ledger on purpose, and sees the histories of {@link LedgerPropertiesTest} tell the difference. */
class MutationTest {
    private static final int TRIES = 1000;

    private final Ledger ledger = new Ledger(Ontology.load());
    private final List<List<ClaimSet>> histories =
            Histories.any().sampleStream().limit(TRIES).toList();

    @Example
    void shouldNoticeThatTheLastToArriveWins() {
        assertThat(orderMatters(
                        sets -> ledger.fold(Histories.PAIR, lastArrived(sets)).hash()))
                .isTrue();
    }

    @Example
    void shouldNoticeThatNothingBreaksTies() {
        // Two revisions of one number: whichever comes first is kept.
        assertThat(orderMatters(sets -> {
                    var kept = new LinkedHashMap<String, ClaimSet>();
                    sets.forEach(set -> kept.merge(
                            set.getDocument().getArticle(),
                            set,
                            (one, other) -> other.getRevision() > one.getRevision() ? other : one));
                    return ledger.fold(Histories.PAIR, kept.values()).hash();
                }))
                .isTrue();
    }

    @Example
    void shouldNoticeThatARetractionIsLost() {
        assertThat(histories.stream().anyMatch(history -> {
                    var kept = history.stream()
                            .filter(set -> set.getCause() != Cause.RETRACTED)
                            .toList();
                    return !ledger.fold(Histories.PAIR, kept)
                            .hash()
                            .equals(ledger.fold(Histories.PAIR, history).hash());
                }))
                .isTrue();
    }

    @Example
    void shouldNoticeThatTheHashLeavesAVisibleFieldOut() {
        assertThat(histories.stream().anyMatch(history -> {
                    var state = ledger.fold(Histories.PAIR, history);
                    return Laws.withOneFieldChanged(state).stream()
                            .anyMatch(other -> withoutPlaces(other).equals(withoutPlaces(state)));
                }))
                .isTrue();
    }

    private static String withoutPlaces(PairState state) {
        var events = state.events().stream()
                .map(event -> Event.newBuilder(event).setPlace(null).build())
                .toList();
        return new PairState(
                        state.pair(),
                        state.facets(),
                        state.agreements(),
                        events,
                        state.articles(),
                        state.claims(),
                        state.known())
                .hash();
    }

    @Example
    void shouldNoticeThatTheStoreForgetsToDelete() {
        assertThat(incrementalDiffers(DeafToDeletes::new)).isTrue();
    }

    @Example
    void shouldNoticeThatBlocksAreCutWithoutCountingDays() {
        assertThat(incrementalDiffers(DeafToDays::new)).isTrue();
    }

    private boolean orderMatters(Function<List<ClaimSet>, String> broken) {
        return IntStream.range(0, TRIES).anyMatch(i -> {
            var history = histories.get(i);
            var shuffled = Laws.shuffledWithDuplicates(history, new Random(i));
            return !broken.apply(shuffled).equals(broken.apply(history));
        });
    }

    private boolean incrementalDiffers(UnaryOperator<PairStore> broken) {
        return histories.stream().anyMatch(history -> {
            var store = broken.apply(new InMemoryPairStore());
            history.forEach(set -> ledger.apply(store, set));
            return !ledger.state(store, Histories.PAIR)
                    .hash()
                    .equals(ledger.fold(Histories.PAIR, history).hash());
        });
    }

    private static Collection<ClaimSet> lastArrived(List<ClaimSet> sets) {
        var last = new LinkedHashMap<String, ClaimSet>();
        sets.forEach(set -> last.put(set.getDocument().getArticle(), set));
        return last.values();
    }

    private record DeafToDeletes(PairStore store) implements PairStore {
        @Override
        public Optional<byte[]> get(byte[] key) {
            return store.get(key);
        }

        @Override
        public void put(byte[] key, byte[] value) {
            store.put(key, value);
        }

        @Override
        public void delete(byte[] key) {}

        @Override
        public Cursor range(byte[] from, byte[] to) {
            return store.range(from, to);
        }

        @Override
        public Cursor reverseRange(byte[] from, byte[] to) {
            return store.reverseRange(from, to);
        }
    }

    private record DeafToDays(PairStore store) implements PairStore {
        private static final byte[] DAYS =
                Key.of(Histories.PAIR.key()).with('D').bytes();

        @Override
        public Optional<byte[]> get(byte[] key) {
            return store.get(key);
        }

        @Override
        public void put(byte[] key, byte[] value) {
            if (!Arrays.equals(key, 0, DAYS.length, DAYS, 0, DAYS.length)) {
                store.put(key, value);
            }
        }

        @Override
        public void delete(byte[] key) {
            store.delete(key);
        }

        @Override
        public Cursor range(byte[] from, byte[] to) {
            return store.range(from, to);
        }

        @Override
        public Cursor reverseRange(byte[] from, byte[] to) {
            return store.reverseRange(from, to);
        }
    }
}
