package dev.entente.streams.ledger;

import dev.entente.ledger.PairStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Holds back what one claim set writes until all of it is known, so that a set that fails halfway leaves the store as
 * it was. It reads through to the store beneath, and sees its own writes.
 */
final class PendingPairStore implements PairStore {
    private final PairStore store;

    /** By key in unsigned order; an empty value is a delete. */
    private final TreeMap<byte[], Optional<byte[]>> pending = new TreeMap<>(Arrays::compareUnsigned);

    PendingPairStore(PairStore store) {
        this.store = store;
    }

    /** Writes everything to the store beneath. */
    void flush() {
        pending.forEach((key, value) -> value.ifPresentOrElse(bytes -> store.put(key, bytes), () -> store.delete(key)));
        pending.clear();
    }

    @Override
    public Optional<byte[]> get(byte[] key) {
        var written = pending.get(key);
        return written != null ? written : store.get(key);
    }

    @Override
    public void put(byte[] key, byte[] value) {
        pending.put(key, Optional.of(value));
    }

    @Override
    public void delete(byte[] key) {
        pending.put(key, Optional.empty());
    }

    @Override
    public Cursor range(byte[] from, byte[] to) {
        var written = pending.subMap(from, to);
        if (written.isEmpty()) {
            return store.range(from, to);
        }
        var merged = new TreeMap<byte[], Optional<byte[]>>(Arrays::compareUnsigned);
        try (var beneath = store.range(from, to)) {
            beneath.forEachRemaining(entry -> merged.put(entry.key(), Optional.of(entry.value())));
        }
        merged.putAll(written);
        var entries = new ArrayList<Entry>(merged.size());
        merged.forEach((key, value) -> value.ifPresent(bytes -> entries.add(new Entry(key, bytes))));
        return new ListCursor(entries);
    }

    private static final class ListCursor implements Cursor {
        private final Iterator<Entry> entries;

        ListCursor(List<Entry> entries) {
            this.entries = entries.iterator();
        }

        @Override
        public boolean hasNext() {
            return entries.hasNext();
        }

        @Override
        public Entry next() {
            if (!entries.hasNext()) {
                throw new NoSuchElementException("No more entries in this range");
            }
            return entries.next();
        }

        @Override
        public void close() {
            // A list needs no closing.
        }
    }
}
