package dev.entente.ledger;

import java.util.Iterator;
import java.util.Optional;

/**
 * An ordered store of bytes that keeps pairs for the {@link Ledger}. Keys begin with their pair, so one store may hold
 * one pair or all of them. They are ordered as unsigned bytes.
 */
public interface PairStore {
    /** The value under a key, if there is one. */
    Optional<byte[]> get(byte[] key);

    /** Puts a value under a key, in place of any other. */
    void put(byte[] key, byte[] value);

    /** Removes a key; nothing happens where it is not there. */
    void delete(byte[] key);

    /**
     * The entries from one key to before another, in order. The store is not changed while the cursor is open.
     *
     * @param from first key, included
     * @param to last key, excluded
     */
    Cursor range(byte[] from, byte[] to);

    /** The same entries, the last first. */
    Cursor reverseRange(byte[] from, byte[] to);

    /** A key and its value. */
    record Entry(byte[] key, byte[] value) {}

    /** Entries in the order of their keys, to be closed by whoever asked for them. */
    interface Cursor extends Iterator<Entry>, AutoCloseable {
        @Override
        void close();
    }
}
