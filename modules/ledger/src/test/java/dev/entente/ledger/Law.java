package dev.entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.Cause;
import dev.entente.model.ClaimSet;
import dev.entente.model.Event;
import dev.entente.model.Pair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What holds of a ledger whatever it is told. {@link ArrivalPropertiesTest} and {@link LedgerPropertiesTest} put each
 * to the ledger, {@link MutationTest} to ledgers that break it.
 */
enum Law {
    ONE_STATE_WHATEVER_THE_ORDER_AND_NUMBER_OF_ARRIVALS {
        @Override
        void check(Candidate ledger, List<ClaimSet> history, Random random) {
            var shuffled = Arrivals.shuffledWithDuplicates(history, random);

            assertThat(ledger.fold(PAIR, shuffled)).isEqualTo(ledger.fold(PAIR, history));
        }
    },

    ONE_STATE_AT_ONCE_AND_ONE_SET_AT_A_TIME_ACROSS_RESTARTS {
        @Override
        void check(Candidate ledger, List<ClaimSet> history, Random random) {
            var store = ledger.store();

            for (var set : Arrivals.shuffledWithDuplicates(history, random)) {
                ledger.restart();
                ledger.apply(store, set);
            }

            var state = ledger.fold(PAIR, history);
            assertThat(ledger.state(store, PAIR, Moment.NOW)).isEqualTo(state);
            assertThat(ledger.published(store, PAIR)).isEqualTo(ledger.hash(state));
        }
    },

    RETRACTED_IS_AS_NEVER_SEEN {
        @Override
        void check(Candidate ledger, List<ClaimSet> history, Random random) {
            var article = history.get(0).getDocument().getArticle();
            var without = history.stream()
                    .filter(set -> !set.getDocument().getArticle().equals(article))
                    .toList();
            var with = new ArrayList<>(history);
            with.add(Told.by(article, PAIR).revision(99).cause(Cause.RETRACTED).set());
            var store = ledger.store();

            Arrivals.shuffledWithDuplicates(with, random).forEach(set -> ledger.apply(store, set));

            assertThat(ledger.hash(ledger.state(store, PAIR, Moment.NOW)))
                    .isEqualTo(ledger.hash(ledger.fold(PAIR, without)));
        }
    },

    ANY_INSTANT_SHOWS_WHAT_WAS_KNOWN_THEN {
        @Override
        void check(Candidate ledger, List<ClaimSet> history, Random random) {
            var store = ledger.store();
            Arrivals.shuffledWithDuplicates(history, random).forEach(set -> ledger.apply(store, set));
            var instant = history.get(random.nextInt(history.size())).getKnown();
            var knownThen = history.stream()
                    .filter(set -> !set.getKnown().isAfter(instant))
                    .toList();

            assertThat(ledger.state(store, PAIR, Moment.knownAt(instant))).isEqualTo(ledger.fold(PAIR, knownThen));
            assertThat(ledger.state(store, PAIR, Moment.knownAt(Instant.EPOCH)).isEmpty())
                    .isTrue();
        }
    },

    CHANGES_ALONE_LEAD_FROM_NOTHING_TO_THE_STATE_AND_ITS_HISTORY {
        @Override
        void check(Candidate ledger, List<ClaimSet> history, Random random) {
            var store = ledger.store();
            var replay = new Replay();
            var events = new TreeMap<String, Event>();

            for (var set : Arrivals.shuffledWithDuplicates(history, random)) {
                var result = ledger.apply(store, set);
                result.changes().forEach(replay::follow);
                for (var event : result.events()) {
                    if (event.getWithdrawn()) {
                        events.remove(event.getId());
                    } else {
                        events.put(
                                event.getId(),
                                Event.newBuilder(event).setVersion(0).build());
                    }
                }
            }

            var state = ledger.fold(PAIR, history);
            assertThat(List.copyOf(events.values())).isEqualTo(state.events());
            assertThat(replay).isEqualTo(Replay.of(state));
        }
    },

    ONE_HASH_WHOEVER_FOLDS_WHICH_PAIRS {
        @Override
        void check(Candidate ledger, List<ClaimSet> history, Random random) {
            var sets = Arrivals.spread(history, List.of("AAA-BBB", "AAA-CCC", "BBB-CCC"), random);
            var arrivals = Arrivals.shuffledWithDuplicates(sets, random);
            var partitions = 1 + random.nextInt(3);
            var at = random.nextInt(partitions);

            // One ledger for all of them, as in a process with several threads; a store for each partition.
            var parts = IntStream.range(0, partitions)
                    .parallel()
                    .mapToObj(partition -> arrivals.stream()
                            .filter(set -> Math.floorMod(set.getPair().hashCode() + at, partitions) == partition)
                            .toList())
                    .map(part -> hashOfPart(ledger, part))
                    .toList();

            var whole = sets.stream().collect(Collectors.groupingBy(ClaimSet::getPair));
            assertThat(ledger.sum(parts))
                    .isEqualTo(ledger.sum(whole.entrySet().stream()
                            .map(pair -> ledger.fold(Pair.parse(pair.getKey()), pair.getValue()))
                            .filter(state -> !state.isEmpty())
                            .map(ledger::hash)
                            .toList()));
        }

        private String hashOfPart(Candidate ledger, List<ClaimSet> arrivals) {
            var store = ledger.store();
            arrivals.forEach(set -> ledger.apply(store, set));
            return ledger.sum(ledger.pairs(store).stream()
                    .map(pair -> ledger.state(store, pair, Moment.NOW))
                    .filter(state -> !state.isEmpty())
                    .map(ledger::hash)
                    .toList());
        }
    },

    WHATEVER_IS_SAID_IS_IN_THE_HASH {
        @Override
        void check(Candidate ledger, List<ClaimSet> history, Random random) {
            var state = ledger.fold(PAIR, history);
            var others = new ArrayList<>(Fields.withOneChanged(state));
            Collections.shuffle(others, random);

            var tried = new TreeSet<String>();
            for (var other : others) {
                // Fields that few records have get as fair a turn as those of every event.
                if (tried.size() < FIELDS_TRIED && tried.add(other.field())) {
                    assertThat(ledger.hash(other.state()))
                            .as("hash with another %s", other.field())
                            .isNotEqualTo(ledger.hash(state));
                }
            }
        }
    };

    static final Pair PAIR = Histories.PAIR;
    private static final int FIELDS_TRIED = 8;

    /**
     * @param history claim sets about {@link #PAIR}, at least one
     * @throws AssertionError where the ledger breaks the law
     */
    abstract void check(Candidate ledger, List<ClaimSet> history, Random random);
}
