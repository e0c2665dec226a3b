package dev.entente.extraction.memory;

/** A word as it is written, with what each {@link Lookup} found of it. For many threads. */
public final class Spelling {
    /** By place. Threads may race for one: a look-up is but done again. */
    final Lookup.Found[] found = new Lookup.Found[Lookup.PLACES];

    private final String form;

    public Spelling(String form) {
        this.form = form;
    }

    public String form() {
        return form;
    }

    @Override
    public String toString() {
        return form;
    }
}
