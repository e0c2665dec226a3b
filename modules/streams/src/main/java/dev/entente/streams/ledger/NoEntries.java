package dev.entente.streams.ledger;

import dev.entente.ledger.PairStore;
import java.util.NoSuchElementException;

/** An empty range. */
enum NoEntries implements PairStore.Cursor {
    CURSOR;

    @Override
    public boolean hasNext() {
        return false;
    }

    @Override
    public PairStore.Entry next() {
        throw new NoSuchElementException("An empty range has no entries");
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
