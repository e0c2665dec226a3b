package dev.entente.streams.query;

/** The store can't be read just now: it is being restored, or moves to another instance. */
public final class StoreAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreAwayException(String store, Throwable cause) {
        super(
                "%s is being restored, is moving, or is another instance's: try again in a moment, or ask the other"
                        .formatted(store),
                cause);
    }
}
