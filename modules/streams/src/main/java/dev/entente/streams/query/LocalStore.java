package dev.entente.streams.query;

import dev.entente.ledger.StoreFormatException;
import dev.entente.streams.error.StoreVersionException;
import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * This instance's copies of a store.
 *
 * @param name the store's name
 * @param owners which instance has which partition
 * @param copies which of its copies this instance answers from
 * @param lags how far they are behind
 * @param membership whether what it believes to write nobody else writes by now
 */
public record LocalStore(
        KafkaStreams streams, String name, Owners owners, Copies copies, Lags lags, Membership membership) {
    /** The same store out of these copies. */
    LocalStore of(Copies others) {
        return new LocalStore(streams, name, owners, others, lags, membership);
    }

    /** True where this instance runs and has all partitions. */
    boolean isWhole() {
        return streams.state() == KafkaStreams.State.RUNNING
                && copies.partitions(streams).size() == owners.partitions();
    }

    /** True where this instance writes all of these partitions, and is sure of it. */
    public boolean writes(Collection<Integer> partitions) {
        return membership.isSure() && written().containsAll(partitions);
    }

    /** The partitions that this instance writes. */
    public Set<Integer> written() {
        return Copies.ACTIVE.partitions(streams);
    }

    /** Records of their changelogs that these partitions' copies are behind, all together; see {@link Lags}. */
    public long lag(Collection<Integer> partitions) {
        return lags.of(name, partitions);
    }

    /** The copy of a partition; whether there is one is found when it is read. */
    ReadOnlyKeyValueStore<Bytes, byte[]> partition(int partition) {
        if (copies == Copies.ACTIVE && !writes(Set.of(partition))) {
            throw new StoreAwayException("Partition %d of %s".formatted(partition, name), null);
        }
        return copies.store(streams, name, partition, QueryableStoreTypes.<Bytes, byte[]>keyValueStore());
    }

    /**
     * Answers a question; what is not there to answer it is away.
     *
     * @throws StoreVersionException where another release wrote what is there
     */
    <T> T ask(Supplier<T> question) {
        if (!streams.state().isRunningOrRebalancing()) {
            throw new StoreAwayException(name, null);
        }
        try {
            return question.get();
        } catch (InvalidStateStoreException e) {
            throw new StoreAwayException(name, e);
        } catch (StoreFormatException e) {
            throw StoreVersionException.of(name, e);
        }
    }
}
