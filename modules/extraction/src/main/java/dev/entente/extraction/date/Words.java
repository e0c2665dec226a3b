package dev.entente.extraction.date;

import dev.entente.extraction.date.DateWord.Type;
import dev.entente.extraction.text.Token;
import java.util.List;

/** A sentence's tokens as words of dates. Beyond either end there is nothing. */
final class Words {
    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2100;

    private final List<Token> tokens;
    private final DateWords vocabulary;
    private final DateWord[] words;

    Words(List<Token> tokens, DateWords vocabulary) {
        this.tokens = tokens;
        this.vocabulary = vocabulary;
        this.words = new DateWord[tokens.size()];
    }

    int size() {
        return words.length;
    }

    String form(int i) {
        return i >= 0 && i < words.length ? tokens.get(i).form() : "";
    }

    private int first(int i) {
        return i >= 0 && i < words.length ? tokens.get(i).first() : 0;
    }

    DateWord word(int i) {
        if (i < 0 || i >= words.length) {
            return DateWord.NONE;
        }
        if (words[i] == null) {
            words[i] = vocabulary.word(tokens.get(i).spelling());
        }
        return words[i];
    }

    boolean is(int i, Type type) {
        return word(i).is(type);
    }

    boolean is(int i, String form) {
        return form(i).equalsIgnoreCase(form);
    }

    boolean isDigits(int i) {
        return isDigit(first(i));
    }

    boolean isCapitalised(int i) {
        return Character.isUpperCase(first(i));
    }

    boolean isGlued(int i) {
        return i > 0
                && i < words.length
                && tokens.get(i - 1).end() == tokens.get(i).begin();
    }

    /** "-", "–" and the like, and "to", "through" between two ends of a range. */
    boolean isTo(int i) {
        return isHyphen(i) || is(i, "to") || is(i, "through") || is(i, "until") || is(i, "till");
    }

    boolean isHyphen(int i) {
        return switch (form(i)) {
            case "-", "–", "—", "−" -> true;
            default -> false;
        };
    }

    /** The day of a month that digits write, "10" or "10th"; 0 where they write none. */
    int dayOfMonth(int i) {
        var number = isDigits(i) ? leading(form(i)) : 0;
        return number >= 1 && number <= 31 && isPlainOrOrdinal(form(i)) ? number : 0;
    }

    /** The year that four digits write; 0 where they write none. */
    int year(int i) {
        var form = form(i);
        var year = form.length() == 4 && isDigit(form.charAt(3)) ? leading(form) : 0;
        return year >= FIRST_YEAR && year <= LAST_YEAR && !vocabulary.isNamedBy(form(i - 1)) ? year : 0;
    }

    /** True where the number counts what stands behind it, or names a thing by what stands before it. */
    boolean isGuarded(int i) {
        return vocabulary.isNamedBy(form(i - 1)) || vocabulary.isCounting(form(i + 1));
    }

    /** A number in digits or letters; 0 where there is none. */
    int number(int i) {
        if (is(i, Type.NUMBER)) {
            return word(i).value();
        }
        var form = form(i);
        return isDigits(i) && form.length() <= 4 && isDigit(form.charAt(form.length() - 1)) ? leading(form) : 0;
    }

    /** "20th", "twentieth"; 0 where there is none. */
    int ordinal(int i) {
        if (is(i, Type.ORDINAL)) {
            return word(i).value();
        }
        var form = form(i);
        return isDigits(i) && !isDigit(form.charAt(form.length() - 1)) && isPlainOrOrdinal(form) ? leading(form) : 0;
    }

    /** What the text writes from one token to another. */
    String text(int from, int to) {
        var text = new StringBuilder();
        for (var i = from; i < to; i++) {
            if (i > from && !isGlued(i)) {
                text.append(' ');
            }
            text.append(form(i));
        }
        return text.toString();
    }

    private static boolean isPlainOrOrdinal(String form) {
        var i = 0;
        while (i < form.length() && isDigit(form.charAt(i))) {
            i++;
        }
        return i <= 4
                && switch (form.substring(i)) {
                    case "", "st", "nd", "rd", "th" -> true;
                    default -> false;
                };
    }

    private static int leading(String form) {
        var number = 0;
        for (var i = 0; i < Math.min(form.length(), 4) && isDigit(form.charAt(i)); i++) {
            number = number * 10 + form.charAt(i) - '0';
        }
        return form.length() > 4 && isDigit(form.charAt(4)) ? 0 : number;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
