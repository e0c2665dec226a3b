package dev.entente.extraction.memory;

/**
 * One string for each spelling met last, so that a word of a text is cut out once and hashed once. For many threads.
 */
public final class Spellings {
    private final String[] known = new String[Memory.SLOTS];

    /** The characters {@code [begin, end)} of a text. */
    public String of(String text, int begin, int end) {
        if (end - begin > Memory.LONGEST) {
            return text.substring(begin, end);
        }
        var hash = 0;
        for (var i = begin; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        var slot = Memory.slot(hash);
        var spelling = known[slot];
        if (spelling == null || spelling.length() != end - begin || !text.startsWith(spelling, begin)) {
            spelling = text.substring(begin, end);
            known[slot] = spelling;
        }
        return spelling;
    }
}
