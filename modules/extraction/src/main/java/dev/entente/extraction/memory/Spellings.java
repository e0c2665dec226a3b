package dev.entente.extraction.memory;

/**
 * One object for each spelling met last, so that a word of a text is cut out once and looked up once. For many threads.
 */
public final class Spellings {
    private final Spelling[] known = new Spelling[Memory.SLOTS];

    /** The characters {@code [begin, end)} of a text. */
    public Spelling of(String text, int begin, int end) {
        var length = end - begin;
        if (length > Memory.LONGEST) {
            return new Spelling(text.substring(begin, end), Spelling.LONG);
        }
        var hash = 0;
        var packed = (long) length;
        var wide = 0;
        for (var i = begin; i < end; i++) {
            var c = text.charAt(i);
            hash = 31 * hash + c;
            packed = packed << Byte.SIZE | c;
            wide |= c;
        }
        if (length > Spelling.PACKED || wide >= 1 << Byte.SIZE) {
            packed = Spelling.LONG;
        }
        var slot = Memory.slot(hash);
        var spelling = known[slot];
        if (spelling == null || !spelling.is(packed, text, begin, end)) {
            spelling = new Spelling(text.substring(begin, end), packed);
            known[slot] = spelling;
        }
        return spelling;
    }
}
