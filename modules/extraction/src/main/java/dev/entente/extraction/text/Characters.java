package dev.entente.extraction.text;

/** Classes of characters, alike in every locale. */
final class Characters {
    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Characters() {}

    /** Space, control and invisible characters: what stands between tokens. */
    static boolean isSpace(char c) {
        return c <= ' '
                || (c >= 0x7F && c <= 0xA0)
                || (c > 0xA0
                        && (Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || c == ZERO_WIDTH_SPACE
                                || c == BYTE_ORDER_MARK));
    }

    static boolean isLetter(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
        return Character.isLetter(c) || isCombining(c);
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isUpper(int c) {
        return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c) || Character.isTitleCase(c);
    }

    static boolean isLower(int c) {
        return c < 0x80 ? c >= 'a' && c <= 'z' : Character.isLowerCase(c);
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    static boolean isDash(String form) {
        return switch (form) {
            case "-", "--", "---", "–", "—", "―", "‒", "−" -> true;
            default -> false;
        };
    }

    private static boolean isCombining(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
