package dev.entente.streams.query;

/** The store can't be read just now: it is being restored, or moves to another instance. */
public final class StoreAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreAwayException(String store, Throwable cause) {
        super("%s is being restored or is moving to another instance: try again in a moment".formatted(store), cause);
    }
}
