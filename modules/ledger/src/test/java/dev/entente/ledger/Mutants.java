package dev.entente.ledger;

import dev.entente.model.ClaimSet;
import dev.entente.model.Event;
import dev.entente.model.Pair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import org.apache.avro.Schema;

/** Ledgers that are broken on purpose, each in one thing. */
final class Mutants {
    private Mutants() {}

    /** Merges as the claims come: a claim joins the first event that began within a day of it. */
    static final class MergesGreedily extends Candidate {
        private final Fold fold = new Fold(ONTOLOGY);

        private record Cluster(Lane lane, long day, List<Mention> mentions) {
            boolean takes(Telling telling) {
                return lane.equals(telling.lane()) && Math.abs(day - telling.day()) <= 1;
            }
        }

        @Override
        PairState fold(Pair pair, List<ClaimSet> arrivals) {
            var state = super.fold(pair, arrivals);
            var live = Versions.liveByArticle(arrivals);
            var clusters = new ArrayList<Cluster>();
            arrivals.stream()
                    .filter(live::contains)
                    .distinct()
                    .flatMap(set -> Mention.of(set).stream())
                    .flatMap(mention -> fold.telling(mention).stream())
                    .forEach(telling -> {
                        var cluster = clusters.stream()
                                .filter(each -> each.takes(telling))
                                .findFirst()
                                .orElseGet(() -> {
                                    clusters.add(new Cluster(telling.lane(), telling.day(), new ArrayList<>()));
                                    return clusters.get(clusters.size() - 1);
                                });
                        cluster.mentions.add(telling.mention());
                    });
            return with(state, state.articles(), events(pair, clusters));
        }

        private List<Event> events(Pair pair, List<Cluster> clusters) {
            return clusters.stream()
                    .map(cluster -> fold.eventOf(
                            pair,
                            cluster.lane,
                            cluster.mentions.stream().sorted(Mention.BEST_FIRST).toList(),
                            cluster.mentions.size()))
                    .sorted(Comparator.comparing(Event::getId))
                    .toList();
        }
    }

    /** Keeps one set of each article, whichever the rule says of the one that came first and the next. */
    static final class Keeps extends Candidate {
        private final String name;
        private final BinaryOperator<ClaimSet> rule;

        Keeps(String name, BinaryOperator<ClaimSet> rule) {
            this.name = name;
            this.rule = rule;
        }

        @Override
        public String toString() {
            return name;
        }

        @Override
        PairState fold(Pair pair, List<ClaimSet> arrivals) {
            var kept = new LinkedHashMap<String, ClaimSet>();
            arrivals.forEach(set -> kept.merge(set.getDocument().getArticle(), set, rule));
            return super.fold(pair, List.copyOf(kept.values()));
        }
    }

    /** Counts what came in place of what it says. */
    static final class CountsArrivals extends Candidate {
        @Override
        PairState fold(Pair pair, List<ClaimSet> arrivals) {
            var state = super.fold(pair, arrivals);
            return with(state, arrivals.size(), state.events());
        }
    }

    /** Leaves one field of one kind of record out of the hash. */
    static final class HashesWithout extends Candidate {
        private final Schema schema;
        private final String field;

        HashesWithout(Schema schema, String field) {
            this.schema = schema;
            this.field = field;
        }

        @Override
        String hash(PairState state) {
            return Fields.without(state, schema, field).hash();
        }
    }

    /** Adds the hashes of pairs up one after another, so that it matters who comes after whom. */
    static final class ChainsHashes extends Candidate {
        @Override
        String sum(Collection<String> hashes) {
            return hashes.stream()
                    .reduce((one, other) -> Hash.of(one + other).hex())
                    .orElse(Hash.ZERO.hex());
        }
    }

    /** Knows at any instant all that it knows now. */
    static final class KnowsTheFuture extends Candidate {
        @Override
        PairState state(PairStore store, Pair pair, Moment moment) {
            return super.state(store, pair, Moment.NOW);
        }
    }

    /** Tells what stands and keeps to itself what it learnt of the past. */
    static final class TellsThePresentAlone extends Candidate {
        @Override
        FoldResult apply(PairStore store, ClaimSet set) {
            var result = super.apply(store, set);
            return new FoldResult(
                    result.relationship(),
                    result.events(),
                    result.changes().stream()
                            .filter(change -> !change.getPast())
                            .toList());
        }
    }

    /** Has a store that takes no deletes of some records, or no writes of them. */
    static final class StoresBadly extends Candidate {
        private final String name;
        private final Predicate<Character> deletes;
        private final Predicate<Character> puts;

        private StoresBadly(String name, Predicate<Character> deletes, Predicate<Character> puts) {
            this.name = name;
            this.deletes = deletes;
            this.puts = puts;
        }

        @Override
        public String toString() {
            return name;
        }

        static StoresBadly deletingAllBut(char kind) {
            return new StoresBadly("deletes no " + kind, each -> each != kind, each -> true);
        }

        static StoresBadly puttingAllBut(char kind) {
            return new StoresBadly("puts no " + kind, each -> true, each -> each != kind);
        }

        @Override
        PairStore store() {
            var store = super.store();
            return new PairStore() {
                @Override
                public Optional<byte[]> get(byte[] key) {
                    return store.get(key);
                }

                @Override
                public void put(byte[] key, byte[] value) {
                    if (puts.test(kind(key))) {
                        store.put(key, value);
                    }
                }

                @Override
                public void delete(byte[] key) {
                    if (deletes.test(kind(key))) {
                        store.delete(key);
                    }
                }

                @Override
                public Cursor range(byte[] from, byte[] to) {
                    return store.range(from, to);
                }

                @Override
                public Cursor reverseRange(byte[] from, byte[] to) {
                    return store.reverseRange(from, to);
                }
            };
        }

        /** The letter after the pair. */
        private static char kind(byte[] key) {
            return (char) key[Key.of(Key.firstText(key)).bytes().length];
        }
    }

    private static PairState with(PairState state, int articles, List<Event> events) {
        return new PairState(
                state.pair(), state.facets(), state.agreements(), events, articles, state.claims(), state.known());
    }
}
