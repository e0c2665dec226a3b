package dev.entente.sink;

/** The sink cannot go on, and waiting would not help. */
public final class SinkException extends RuntimeException {
    public SinkException(String message) {
        super(message);
    }

    public SinkException(String message, Throwable cause) {
        super(message, cause);
    }
}
