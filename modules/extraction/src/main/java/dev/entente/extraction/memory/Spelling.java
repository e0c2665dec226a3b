package dev.entente.extraction.memory;

/** A word as it is written, with what each {@link Lookup} found of it. For many threads. */
public final class Spelling {
    /** Most words are no longer, and so known by two numbers: their length and characters, a byte for each. */
    static final int PACKED = 15;
    /** The same where a character takes two bytes, as a dash or a quotation mark. */
    static final int PACKED_WIDE = 7;
    /** The numbers of all others. */
    static final long LONG = -1;

    /** Threads may race for one: a look-up is but done again. */
    Lookup.Found inLexicon;

    Lookup.Found inActors;
    Lookup.Found inLanguage;
    Lookup.Found inDates;

    private final String form;
    private final int first;
    private final char last;
    private final boolean capitalised;
    private final long begin;
    private final long rest;

    public Spelling(String form) {
        this(form, LONG, LONG);
    }

    Spelling(String form, long begin, long rest) {
        this.form = form;
        this.first = form.isEmpty() ? 0 : form.codePointAt(0);
        this.last = form.isEmpty() ? 0 : form.charAt(form.length() - 1);
        this.capitalised = Character.isUpperCase(first);
        this.begin = begin;
        this.rest = rest;
    }

    public String form() {
        return form;
    }

    /** The first code point; 0 where there is none. */
    public int first() {
        return first;
    }

    /** The last UTF-16 unit; 0 where there is none. */
    public char last() {
        return last;
    }

    /** True where it begins with a capital letter. */
    public boolean isCapitalised() {
        return capitalised;
    }

    /** True where this is how the characters {@code [from, to)} of a text are written, packed as these. */
    boolean is(long begin, long rest, char[] text, int from, int to) {
        return this.begin == begin && this.rest == rest && (begin != LONG || isLong(text, from, to));
    }

    private boolean isLong(char[] text, int from, int to) {
        if (form.length() != to - from) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            if (form.charAt(i) != text[from + i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return form;
    }
}
