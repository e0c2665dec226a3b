package dev.entente.app.input;

import java.util.Optional;

/**
 * By what a server tells whether a page has changed (RFC 9110, 8.8).
 *
 * @param etag of the page as it was had
 * @param lastModified of the page as it was had, as the server wrote it
 */
record Validators(Optional<String> etag, Optional<String> lastModified) {
    private static final String SEPARATOR = "\n";

    static Validators none() {
        return new Validators(Optional.empty(), Optional.empty());
    }

    /** Reads what {@link #toString} wrote. */
    static Validators parse(String text) {
        var parts = text.split(SEPARATOR, 2);
        return new Validators(present(parts[0]), parts.length < 2 ? Optional.empty() : present(parts[1]));
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }

    @Override
    public String toString() {
        return etag.orElse("") + SEPARATOR + lastModified.orElse("");
    }
}
