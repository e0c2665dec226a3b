package dev.entente.extraction.memory;

/** A word as it is written, with what each {@link Lookup} found of it. For many threads. */
public final class Spelling {
    /** Most words are no longer, and so known by one number: their length and characters, a byte for each. */
    static final int PACKED = 7;
    /** The number of all others. */
    static final long LONG = -1;

    /** By place. Threads may race for one: a look-up is but done again. */
    final Lookup.Found[] found = new Lookup.Found[Lookup.PLACES];

    private final String form;
    private final long packed;

    public Spelling(String form) {
        this(form, LONG);
    }

    Spelling(String form, long packed) {
        this.form = form;
        this.packed = packed;
    }

    public String form() {
        return form;
    }

    /** True where this is how the characters {@code [begin, end)} of a text are written. */
    boolean is(long packed, String text, int begin, int end) {
        return this.packed == packed
                && (packed != LONG || form.length() == end - begin && text.startsWith(form, begin));
    }

    @Override
    public String toString() {
        return form;
    }
}
