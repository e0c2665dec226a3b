package dev.entente.app;

/**
 * Text as a terminal shows it. What articles say is others' text, and may hold characters that move the cursor, change
 * colours or turn the order of letters around.
 */
public final class Letters {
    private static final int REPLACEMENT = 0xFFFD;

    /** First and last of the characters that take two columns (Unicode, East Asian Width: wide and fullwidth). */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x231A, 0x231B},
        {0x23E9, 0x23EC},
        {0x25FD, 0x25FE},
        {0x2614, 0x2615},
        {0x2648, 0x2653},
        {0x26AA, 0x26AB},
        {0x26BD, 0x26BE},
        {0x2705, 0x2705},
        {0x2753, 0x2757},
        {0x2795, 0x2797},
        {0x2E80, 0x303E},
        {0x3041, 0xA4CF},
        {0xA960, 0xA97C},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF01, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x16FE0, 0x1B2FF},
        {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F900, 0x1FAFF},
        {0x20000, 0x3FFFD}
    };

    private Letters() {}

    /** The same on one line, with a mark in place of each character that commands. */
    public static String harmless(String text) {
        var line = new StringBuilder(text.length());
        text.codePoints().map(Letters::harmless).forEach(line::appendCodePoint);
        return line.toString();
    }

    private static int harmless(int character) {
        return switch (Character.getType(character)) {
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.CONTROL -> Character.isWhitespace(character) ? ' ' : REPLACEMENT;
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> REPLACEMENT;
            case Character.FORMAT -> joins(character) ? character : REPLACEMENT;
            default -> character;
        };
    }

    /** Hyphens that may show, and what joins letters or keeps them apart: words are written with them. */
    private static boolean joins(int format) {
        return format == 0x00AD || format == 0x200C || format == 0x200D || format == 0x2060 || format == 0xFEFF;
    }

    /** How many columns the text takes. */
    public static int width(String text) {
        return text.codePoints().map(Letters::width).sum();
    }

    public static int width(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    private static boolean isWide(int character) {
        for (var range : WIDE) {
            if (character <= range[1]) {
                return character >= range[0];
            }
        }
        return false;
    }
}
