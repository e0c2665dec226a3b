package dev.entente.registry;

import org.apache.kafka.common.errors.RetriableException;

/** The registry does not answer, or not as one that works. Nothing is known about the record: wait, and try again. */
public final class RegistryUnavailableException extends RetriableException {
    private static final long serialVersionUID = 1L;

    /** An outage, with what was asked and of whom in the message. */
    public RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
