package dev.entente.streams.ledger;

import dev.entente.ledger.PairStore;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
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
        if (Arrays.compareUnsigned(from, to) >= 0) {
            return NoEntries.CURSOR;
        }
        return merge(pending.subMap(from, true, to, false), store.range(from, to), Arrays::compareUnsigned);
    }

    @Override
    public Cursor reverseRange(byte[] from, byte[] to) {
        if (Arrays.compareUnsigned(from, to) >= 0) {
            return NoEntries.CURSOR;
        }
        return merge(
                pending.subMap(from, true, to, false).descendingMap(),
                store.reverseRange(from, to),
                (one, other) -> Arrays.compareUnsigned(other, one));
    }

    private static Cursor merge(SortedMap<byte[], Optional<byte[]>> written, Cursor beneath, Comparator<byte[]> order) {
        return written.isEmpty() ? beneath : new MergingCursor(written.entrySet(), beneath, order);
    }
}
