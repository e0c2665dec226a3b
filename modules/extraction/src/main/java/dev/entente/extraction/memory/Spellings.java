package dev.entente.extraction.memory;

/**
 * One object for each spelling met last, so that a word of a text is cut out once and looked up once. For many threads.
 */
public final class Spellings {
    /** So many characters are packed into the number that the length begins: of one byte each, or of two. */
    private static final int FIRST = Long.BYTES - 1;

    private static final int FIRST_WIDE = Long.BYTES / Character.BYTES - 1;
    /** Tells words with wider characters from others. */
    private static final long WIDE = 1 << Byte.SIZE;

    private final Spelling[] known = new Spelling[Memory.SLOTS];

    /** The characters {@code [begin, end)} of a text. */
    public Spelling of(char[] text, int begin, int end) {
        var length = end - begin;
        if (length > Memory.LONGEST) {
            return new Spelling(new String(text, begin, length));
        }
        var hash = 0;
        var wide = 0;
        var first = (long) length;
        var rest = 0L;
        var i = begin;
        for (var middle = Math.min(end, begin + FIRST); i < middle; i++) {
            var c = text[i];
            hash = 31 * hash + c;
            wide |= c;
            first = first << Byte.SIZE | c;
        }
        for (; i < end; i++) {
            var c = text[i];
            hash = 31 * hash + c;
            wide |= c;
            rest = rest << Byte.SIZE | c;
        }
        if (length > Spelling.PACKED || wide >= 1 << Byte.SIZE) {
            var packs = length <= Spelling.PACKED_WIDE;
            first = packs ? wide(text, begin, Math.min(end, begin + FIRST_WIDE), WIDE | length) : Spelling.LONG;
            rest = packs ? wide(text, begin + FIRST_WIDE, end, 0) : Spelling.LONG;
        }
        var slot = Memory.slot(hash);
        var latest = known[slot];
        if (latest != null && latest.is(first, rest, text, begin, end)) {
            return latest;
        }
        // Two words that are met by turns must not displace each other: the one before has the next slot.
        var before = known[slot ^ 1];
        if (before != null && before.is(first, rest, text, begin, end)) {
            return before;
        }
        var spelling = new Spelling(new String(text, begin, length), first, rest);
        if (latest != null) {
            known[slot ^ 1] = latest;
        }
        known[slot] = spelling;
        return spelling;
    }

    /** Packs characters of two bytes behind a number. */
    private static long wide(char[] text, int begin, int end, long number) {
        var packed = number;
        for (var i = begin; i < end; i++) {
            packed = packed << Character.SIZE | text[i];
        }
        return packed;
    }
}
