package dev.entente.streams.error;

import org.apache.kafka.common.errors.SerializationException;

/** This record can never be taken in as it is; the next one can. */
public final class PoisonException extends SerializationException {
    private static final long serialVersionUID = 1L;

    private final Poison poison;

    public PoisonException(Poison poison, String message) {
        super(message);
        this.poison = poison;
    }

    public PoisonException(Poison poison, String message, Throwable cause) {
        super(message, cause);
        this.poison = poison;
    }

    public Poison poison() {
        return poison;
    }
}
