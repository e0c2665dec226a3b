package dev.entente.streams.error;

import org.apache.kafka.streams.errors.StreamsException;

/** The store was written by a later release: no waiting mends that, and no record is to blame. */
public final class StoreVersionException extends StreamsException {
    private static final long serialVersionUID = 1L;

    public StoreVersionException(String message) {
        super(message);
    }
}
