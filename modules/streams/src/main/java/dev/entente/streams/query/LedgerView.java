package dev.entente.streams.query;

import dev.entente.ledger.Explanation;
import dev.entente.ledger.Ledger;
import dev.entente.ledger.Moment;
import dev.entente.ledger.PairState;
import dev.entente.model.Pair;
import dev.entente.model.Relationship;
import dev.entente.streams.Placement;
import dev.entente.streams.ledger.KafkaPairStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * The ledger as this instance holds it. What it answers may lead what is committed by a commit interval.
 *
 * <p>Any method throws {@link StoreAwayException} while what it needs is restored, moves, or is another instance's: an
 * answer is whole or it is none.
 */
public final class LedgerView {
    private final KafkaStreams streams;
    private final Ledger ledger;
    private final int partitions;

    /** @param partitions how many the topic of the claims has, and so the store */
    public LedgerView(KafkaStreams streams, Ledger ledger, int partitions) {
        this.streams = streams;
        this.ledger = ledger;
        this.partitions = partitions;
    }

    /**
     * A pair as it is seen from a moment.
     *
     * @param relationship what is told of it, under the sequence and version that it has now
     * @param state the same with its events
     */
    public record Seen(Relationship relationship, PairState state) {}

    /** True where this instance runs and holds all of the ledger, so that it can answer whatever is asked. */
    public boolean isWhole() {
        return streams.state() == KafkaStreams.State.RUNNING && local().size() == partitions;
    }

    /** The pair as seen from a moment, all of one state; nothing where nothing was ever said of the pair. */
    public Optional<Seen> see(Pair pair, Moment moment) {
        return ask(() -> see(store(pair), pair, moment));
    }

    /** Every relationship as seen from a moment, in no order. */
    public List<Relationship> relationships(Moment moment) {
        return ask(() -> stores().stream()
                .flatMap(store -> ledger.pairs(store).stream()
                        .flatMap(pair -> moment.equals(Moment.NOW)
                                ? ledger.relationship(store, pair).stream()
                                : see(store, pair, moment).map(Seen::relationship).stream()))
                .toList());
    }

    /** Every pair, in no order. */
    public List<Pair> pairs() {
        return ask(() ->
                stores().stream().flatMap(store -> ledger.pairs(store).stream()).toList());
    }

    /** Why a facet of the pair stands where it stands, seen from a moment: one explanation for each direction. */
    public List<Explanation> why(Pair pair, String facet, Moment moment) {
        return ask(() -> ledger.why(store(pair), pair, facet, moment));
    }

    private Optional<Seen> see(KafkaPairStore store, Pair pair, Moment moment) {
        while (true) {
            var head = ledger.relationship(store, pair);
            if (head.isEmpty()) {
                return Optional.empty();
            }
            var state = moment.equals(Moment.NOW) ? ledger.state(store, pair) : ledger.state(store, pair, moment);
            // Whoever folds the pair meanwhile moves its version: what was read then is of two states, and read again.
            if (ledger.relationship(store, pair)
                    .map(Relationship::getVersion)
                    .equals(head.map(Relationship::getVersion))) {
                return Optional.of(new Seen(
                        moment.equals(Moment.NOW)
                                ? head.get()
                                : state.toRelationship(
                                        head.get().getGeneration(),
                                        head.get().getVersion(),
                                        head.get().getSequence()),
                        state));
            }
        }
    }

    /** The store that holds the pair, if this instance does. */
    private KafkaPairStore store(Pair pair) {
        var partition = Placement.partition(pair.key(), partitions);
        if (!local().contains(partition)) {
            throw new StoreAwayException("The store of %s".formatted(pair), null);
        }
        return store(partition);
    }

    /** All stores, where this instance has them all: a part of the list would look like the whole. */
    private List<KafkaPairStore> stores() {
        var local = local();
        if (local.size() < partitions) {
            throw new StoreAwayException(
                    "%s: this instance has %d of its %d partitions; it"
                            .formatted(KafkaPairStore.NAME, local.size(), partitions),
                    null);
        }
        return local.stream().map(this::store).toList();
    }

    private Set<Integer> local() {
        return streams.metadataForLocalThreads().stream()
                .flatMap(thread -> thread.activeTasks().stream())
                .map(task -> task.taskId().partition())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private KafkaPairStore store(int partition) {
        ReadOnlyKeyValueStore<Bytes, byte[]> store = streams.store(StoreQueryParameters.fromNameAndType(
                        KafkaPairStore.NAME, QueryableStoreTypes.<Bytes, byte[]>keyValueStore())
                .withPartition(partition));
        return new KafkaPairStore(store);
    }

    private <T> T ask(java.util.function.Supplier<T> question) {
        if (!streams.state().isRunningOrRebalancing()) {
            throw new StoreAwayException(KafkaPairStore.NAME, null);
        }
        try {
            return question.get();
        } catch (InvalidStateStoreException e) {
            throw new StoreAwayException(KafkaPairStore.NAME, e);
        }
    }
}
