package dev.entente.extraction.memory;

/**
 * One object for each spelling met last, so that a word of a text is cut out once and looked up once. For many threads.
 */
public final class Spellings {
    private final Spelling[] known = new Spelling[Memory.SLOTS];

    /** The characters {@code [begin, end)} of a text. */
    public Spelling of(String text, int begin, int end) {
        if (end - begin > Memory.LONGEST) {
            return new Spelling(text.substring(begin, end));
        }
        var hash = 0;
        for (var i = begin; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        var slot = Memory.slot(hash);
        var spelling = known[slot];
        if (spelling == null || spelling.form().length() != end - begin || !text.startsWith(spelling.form(), begin)) {
            spelling = new Spelling(text.substring(begin, end));
            known[slot] = spelling;
        }
        return spelling;
    }
}
