package dev.entente.extraction.actor;

import java.text.Normalizer;
import java.util.Locale;

/** Makes spellings of one word equal: case and diacritics are dropped, typographic signs become plain ones. */
final class Folding {
    private Folding() {}

    static String fold(String word) {
        if (isAscii(word)) {
            return word.toLowerCase(Locale.ROOT);
        }
        var decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
        var folded = new StringBuilder(decomposed.length());
        for (int i = 0, c; i < decomposed.length(); i += Character.charCount(c)) {
            c = decomposed.codePointAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                var plain = plain(c);
                if (plain.isEmpty()) {
                    folded.appendCodePoint(c);
                } else {
                    folded.append(plain);
                }
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    static boolean isAscii(String word) {
        for (var i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** True for the sign between the halves of a compound: a hyphen or a dash. */
    static boolean isHyphen(char c) {
        return c == '-' || c >= '\u2010' && c <= '\u2015';
    }

    /** True for an apostrophe and for the signs that are used in its stead. */
    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02BC' || c == '\u02BB' || c == '`';
    }

    /** Letters that Unicode does not decompose. */
    private static String plain(int c) {
        return switch (c) {
            case 'ø', 'Ø' -> "o";
            case 'ł', 'Ł' -> "l";
            case 'đ', 'Đ', 'ð', 'Ð' -> "d";
            case 'ı', 'İ' -> "i";
            case 'ə', 'Ə' -> "e";
            case 'ß' -> "ss";
            case 'æ', 'Æ' -> "ae";
            case 'œ', 'Œ' -> "oe";
            case 'þ', 'Þ' -> "th";
            default -> "";
        };
    }
}
