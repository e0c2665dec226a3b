package dev.entente.extraction.language.model;

/** What a word looks like when its letters are forgotten: capitals, digits, hyphens, other signs. */
final class Shape {

    private static final int INITIAL_CAPITAL = 1;
    private static final int INNER_CAPITAL = 2;
    private static final int DIGIT = 4;
    private static final int SMALL_LETTER = 8;
    private static final int HYPHEN = 16;
    private static final int SIGN = 32;
    private static final int PERIOD = 64;
    private static final int SINGLE = 128;

    private Shape() {}

    static int of(String form) {
        int shape = form.length() == 1 ? SINGLE : 0;
        for (int i = 0; i < form.length(); i++) {
            shape |= of(form.charAt(i), i == 0);
        }
        return shape;
    }

    private static int of(char letter, boolean initial) {
        if (Character.isLowerCase(letter)) {
            return SMALL_LETTER;
        }
        if (Character.isUpperCase(letter)) {
            return initial ? INITIAL_CAPITAL : INNER_CAPITAL;
        }
        if (Character.isDigit(letter)) {
            return DIGIT;
        }
        if (letter == '-' || letter == '\u2010' || letter == '\u2011') {
            return HYPHEN;
        }
        return letter == '.' ? PERIOD : SIGN;
    }
}
