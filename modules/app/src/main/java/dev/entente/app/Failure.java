package dev.entente.app;

/**
 * Something that the person at the keyboard can mend. Its message is one line that names the thing, its value and the
 * remedy; the command prints that line and ends with status 1.
 */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Failure(String message) {
        super(message);
    }

    public Failure(String message, Throwable cause) {
        super(message, cause);
    }
}
