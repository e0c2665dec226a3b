package dev.entente.ledger;

/** What somebody asked for cannot be ruled. */
public final class InvalidRulingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidRulingException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field of the {@link RulingDraft}, or the column of the claim that it adds, at fault. */
    public String field() {
        return field;
    }
}
