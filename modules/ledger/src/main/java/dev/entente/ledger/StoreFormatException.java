package dev.entente.ledger;

/** The store was written by another release, in a form that this one does not read. No claim set is to blame. */
public final class StoreFormatException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    StoreFormatException(String message) {
        super(message);
    }
}
