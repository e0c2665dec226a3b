package dev.entente.streams.query;

import dev.entente.ledger.Explanation;
import dev.entente.ledger.Ledger;
import dev.entente.ledger.Moment;
import dev.entente.ledger.PairState;
import dev.entente.model.Event;
import dev.entente.model.Pair;
import dev.entente.model.Relationship;
import dev.entente.streams.ledger.KafkaPairStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * The ledger as this instance holds it. What it answers may lead what is committed by a commit interval.
 *
 * <p>Any method throws {@link StoreAwayException} while the stores are restored or move.
 */
public final class LedgerView {
    private final KafkaStreams streams;
    private final Ledger ledger;

    public LedgerView(KafkaStreams streams, Ledger ledger) {
        this.streams = streams;
        this.ledger = ledger;
    }

    /** The pair's relationship where anything was ever said of it. */
    public Optional<Relationship> relationship(Pair pair) {
        return ask(() -> holder(pair).flatMap(store -> ledger.relationship(store, pair)));
    }

    /** Every relationship that this instance holds, in no order. */
    public List<Relationship> relationships() {
        return ask(() -> {
            var all = new ArrayList<Relationship>();
            for (var partition : partitions()) {
                var store = store(partition);
                ledger.pairs(store)
                        .forEach(pair -> ledger.relationship(store, pair).ifPresent(all::add));
            }
            return all;
        });
    }

    /** Every relationship that this instance holds as seen from a moment, in no order. */
    public List<Relationship> relationships(Moment moment) {
        return moment.equals(Moment.NOW)
                ? relationships()
                : pairs().stream()
                        .flatMap(pair -> relationship(pair, moment).stream())
                        .toList();
    }

    /** The pair's relationship as seen from a moment; nothing where nothing was ever said of the pair. */
    public Optional<Relationship> relationship(Pair pair, Moment moment) {
        if (moment.equals(Moment.NOW)) {
            return relationship(pair);
        }
        return ask(() -> holder(pair)
                .flatMap(store -> ledger.relationship(store, pair)
                        .map(head -> ledger.state(store, pair, moment)
                                .toRelationship(head.getGeneration(), head.getVersion(), head.getSequence()))));
    }

    /** Every pair that this instance holds, in no order. */
    public List<Pair> pairs() {
        return ask(() -> partitions().stream()
                .flatMap(partition -> ledger.pairs(store(partition)).stream())
                .toList());
    }

    /** The events of a pair, by id. */
    public List<Event> events(Pair pair) {
        return events(pair, Moment.NOW);
    }

    /** The events of a pair as seen from a moment, by id. */
    public List<Event> events(Pair pair, Moment moment) {
        return state(pair, moment).map(PairState::events).orElse(List.of());
    }

    /** The pair's state as seen from a moment; nothing where nothing was ever said of the pair. */
    public Optional<PairState> state(Pair pair, Moment moment) {
        return ask(() -> holder(pair)
                .map(store ->
                        moment.equals(Moment.NOW) ? ledger.state(store, pair) : ledger.state(store, pair, moment)));
    }

    /** Why a facet of the pair stands where it stands, seen from a moment: one explanation for each direction. */
    public List<Explanation> why(Pair pair, String facet, Moment moment) {
        return ask(() -> holder(pair)
                .map(store -> ledger.why(store, pair, facet, moment))
                .orElse(List.of()));
    }

    /** The store that has the pair. */
    private Optional<KafkaPairStore> holder(Pair pair) {
        return partitions().stream()
                .map(this::store)
                .filter(store -> ledger.relationship(store, pair).isPresent())
                .findFirst();
    }

    private List<Integer> partitions() {
        return streams.metadataForLocalThreads().stream()
                .flatMap(thread -> thread.activeTasks().stream())
                .map(task -> task.taskId())
                .map(TaskId::partition)
                .distinct()
                .sorted()
                .toList();
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
