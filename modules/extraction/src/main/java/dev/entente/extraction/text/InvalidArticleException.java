package dev.entente.extraction.text;

/** An article that nobody can take; the message names the article, what is wrong and the remedy. */
public final class InvalidArticleException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidArticleException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field at fault. */
    public String field() {
        return field;
    }
}
