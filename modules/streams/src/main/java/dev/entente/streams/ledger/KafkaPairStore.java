package dev.entente.streams.ledger;

import dev.entente.ledger.PairStore;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The ledger's store as Kafka Streams keeps it: in RocksDB here, and in a changelog topic for whoever takes over. */
public final class KafkaPairStore implements PairStore {
    /** The store's name, and so part of its changelog's: never to change. */
    public static final String NAME = "entente-ledger-store";

    private final ReadOnlyKeyValueStore<Bytes, byte[]> reads;
    private final Optional<KeyValueStore<Bytes, byte[]>> writes;

    KafkaPairStore(KeyValueStore<Bytes, byte[]> store) {
        reads = store;
        writes = Optional.of(store);
    }

    /** A store that somebody else writes, for queries. */
    public KafkaPairStore(ReadOnlyKeyValueStore<Bytes, byte[]> store) {
        reads = store;
        writes = Optional.empty();
    }

    @Override
    public Optional<byte[]> get(byte[] key) {
        return Optional.ofNullable(reads.get(Bytes.wrap(key)));
    }

    @Override
    public void put(byte[] key, byte[] value) {
        writable().put(Bytes.wrap(key), value);
    }

    @Override
    public void delete(byte[] key) {
        writable().delete(Bytes.wrap(key));
    }

    @Override
    public Cursor range(byte[] from, byte[] to) {
        return cursor(from, to, reads::range);
    }

    @Override
    public Cursor reverseRange(byte[] from, byte[] to) {
        return cursor(from, to, reads::reverseRange);
    }

    /** An empty range is not asked for: RocksDB warns of those. */
    private static Cursor cursor(
            byte[] from, byte[] to, BiFunction<Bytes, Bytes, KeyValueIterator<Bytes, byte[]>> range) {
        return Arrays.compareUnsigned(from, to) >= 0
                ? NoEntries.CURSOR
                : new KafkaCursor(range.apply(Bytes.wrap(from), Bytes.wrap(to)), Bytes.wrap(to));
    }

    private KeyValueStore<Bytes, byte[]> writable() {
        return writes.orElseThrow(() -> new IllegalStateException("A query must not write to " + NAME));
    }

    /** Kafka's ranges include their end, the ledger's do not. */
    private static final class KafkaCursor implements Cursor {
        private final KeyValueIterator<Bytes, byte[]> entries;
        private final Bytes end;

        KafkaCursor(KeyValueIterator<Bytes, byte[]> entries, Bytes end) {
            this.entries = entries;
            this.end = end;
        }

        @Override
        public boolean hasNext() {
            // The end is the last key of a range, and the first of a reverse one.
            if (entries.hasNext() && entries.peekNextKey().equals(end)) {
                entries.next();
            }
            return entries.hasNext();
        }

        @Override
        public Entry next() {
            if (!hasNext()) {
                throw new NoSuchElementException("No more entries in this range");
            }
            var entry = entries.next();
            return new Entry(entry.key.get(), entry.value);
        }

        @Override
        public void close() {
            entries.close();
        }
    }
}
