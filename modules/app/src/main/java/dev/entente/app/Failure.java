package dev.entente.app;

/**
 * Something that the person at the keyboard can mend. Its message is one line that names the thing, its value and the
 * remedy; the command prints that line and ends with status 1. It may quote others' text, and so is made harmless.
 */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Failure(String message) {
        super(Letters.harmless(message));
    }

    public Failure(String message, Throwable cause) {
        super(Letters.harmless(message), cause);
    }
}
