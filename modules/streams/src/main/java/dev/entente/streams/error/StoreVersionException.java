package dev.entente.streams.error;

import dev.entente.ledger.StoreFormatException;
import org.apache.kafka.streams.errors.StreamsException;

/** The store was written by another release: no waiting mends that, and no record is to blame. */
public final class StoreVersionException extends StreamsException {
    private static final long serialVersionUID = 1L;

    public StoreVersionException(String message) {
        super(message);
    }

    /** What the ledger found in a store. */
    public static StoreVersionException of(String store, StoreFormatException found) {
        return new StoreVersionException(store + ": " + found.getMessage());
    }
}
