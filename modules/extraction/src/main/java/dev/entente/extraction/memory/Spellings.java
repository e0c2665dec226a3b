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
        var latest = known[slot];
        if (latest != null && latest.is(packed, text, begin, end)) {
            return latest;
        }
        // Two words that are met by turns must not displace each other: the one before has the next slot.
        var before = known[slot ^ 1];
        if (before != null && before.is(packed, text, begin, end)) {
            return before;
        }
        var spelling = new Spelling(text.substring(begin, end), packed);
        if (latest != null) {
            known[slot ^ 1] = latest;
        }
        known[slot] = spelling;
        return spelling;
    }
}
