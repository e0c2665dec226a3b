package dev.entente.extraction.text;

import static dev.entente.extraction.text.Characters.isApostrophe;
import static dev.entente.extraction.text.Characters.isDigit;
import static dev.entente.extraction.text.Characters.isLetter;
import static dev.entente.extraction.text.Characters.isLower;
import static dev.entente.extraction.text.Characters.isSpace;
import static dev.entente.extraction.text.Characters.isUpper;

import java.util.List;
import java.util.Locale;

/** One pass of the {@link Tokenizer} over one text. */
final class TokenScanner {
    private static final char NONE = '\0';

    private final Tokenizer rules;
    private final char[] text;
    private final int end;
    private final List<Token> tokens;

    TokenScanner(Tokenizer rules, char[] text, int end, List<Token> tokens) {
        this.rules = rules;
        this.text = text;
        this.end = end;
        this.tokens = tokens;
    }

    /** Adds what begins at a character that is no space, and returns where it ends. */
    int scan(int begin) {
        var c = text[begin];
        if (isDigit(c)) {
            return number(begin);
        }
        if (isLetterAt(begin)) {
            var address = address(begin);
            return address > begin ? add(begin, address) : word(begin, letters(begin));
        }
        if (c == '@' && isLetterAt(begin + 1)) {
            return add(begin, addressCharacters(begin + 1));
        }
        return add(begin, mark(begin, c));
    }

    private int mark(int begin, char c) {
        return switch (c) {
            case '.', '-', '`' -> run(begin, c);
            case '!', '?' -> begin + runOf(begin);
            case '\'' -> begin + (at(begin + 1) == '\'' ? 2 : 1);
            default -> begin + (Character.isHighSurrogate(c) && Character.isLowSurrogate(at(begin + 1)) ? 2 : 1);
        };
    }

    private int run(int begin, char c) {
        var i = begin + 1;
        while (at(i) == c) {
            i++;
        }
        return i;
    }

    private int runOf(int begin) {
        var i = begin + 1;
        while (at(i) == '!' || at(i) == '?') {
            i++;
        }
        return i - begin;
    }

    /** Where a word ends that has been read up to {@code position}; adds it. */
    private int word(int begin, int position) {
        var i = position;
        var segment = begin;
        while (i < end && i - begin < Tokenizer.MAX_FORM) {
            var next = joined(begin, segment, i);
            if (next <= i) {
                return next == i ? addClipped(begin, i) : add(begin, -next);
            }
            var c = text[i];
            if (c == '-' || c == '.') {
                segment = i + 1;
            }
            i = next;
        }
        return addClipped(begin, i);
    }

    /**
     * Where the word goes on to over the character at {@code i}: beyond {@code i} where it goes on, {@code i} where it
     * ends there, and the negative of its end where it ends beyond.
     */
    private int joined(int begin, int segment, int i) {
        var c = text[i];
        return switch (c) {
            case '.' -> overStop(begin, segment, i);
            case '-', '‐', '‑' -> overHyphen(begin, segment, i);
            case '\'', '’' -> isLetterAt(i + 1) && isLetterAt(i - 1) ? letters(i + 1) : i;
            case '&' -> isUpper(at(i - 1)) && isUpper(at(i + 1)) ? letters(i + 1) : i;
            case '_' -> isLetterAt(i + 1) || isDigit(at(i + 1)) ? letters(i + 1) : i;
            case '@' -> isLetterAt(i + 1) || isDigit(at(i + 1)) ? -addressCharacters(i + 1) : i;
            default -> i;
        };
    }

    private int overStop(int begin, int segment, int i) {
        var next = at(i + 1);
        var single = i - segment == 1 && (segment == begin || at(segment - 1) == '.');
        if (isLetterAt(i + 1)) {
            if (single && !isLetterAt(i + 2)) {
                return i + 2;
            }
            if (single && isUpper(at(segment)) && isUpper(next)) {
                return -(i + 1);
            }
            if (isKnown(begin, i + 1)) {
                return -(i + 1);
            }
            return at(i + 2) == '.' && isKnown(begin, i + 3) ? -(i + 3) : overDomain(i);
        }
        if (single && isDigit(next)) {
            return letters(i + 1);
        }
        if (single && (segment > begin || isInitial(begin, i))) {
            return -(i + 1);
        }
        return next != '.' && isKnown(begin, i + 1) ? -(i + 1) : i;
    }

    /** "Daily.pe", "news.example", and "wire.exampleLima" up to the second name. */
    private int overDomain(int i) {
        var tail = i + 1;
        var j = letters(tail);
        if (isUpper(at(tail))) {
            var name = text(tail, Math.min(j, tail + 8));
            return rules.domains.contains(name.toLowerCase(Locale.ROOT)) && !rules.starters.contains(name) ? j : i;
        }
        for (var k = tail + 1; k < j; k++) {
            if (isUpper(at(k)) && isLower(at(k - 1))) {
                return k - tail <= 8 && rules.domains.contains(text(tail, k)) ? -k : i;
            }
        }
        return j;
    }

    /** "A." before a name, "Plan B." at the end of a sentence. */
    private boolean isInitial(int begin, int stop) {
        if (!isUpper(at(begin))) {
            return false;
        }
        var i = stop + 1;
        while (i < end && i - stop < 3 && isSpace(text[i]) && text[i] != '\n') {
            i++;
        }
        return isUpper(at(i));
    }

    private boolean isKnown(int begin, int stopEnd) {
        if (stopEnd - begin > 12) {
            return false;
        }
        var kind = rules.abbreviations.kind(text(begin, stopEnd));
        return kind.isPresent() && (kind.get() != Abbreviations.Kind.NUMBER || isBeforeNumber(stopEnd));
    }

    private boolean isBeforeNumber(int i) {
        return isDigit(at(i)) || (i < end && isSpace(at(i)) && isDigit(at(i + 1)));
    }

    private int overHyphen(int begin, int segment, int i) {
        var next = at(i + 1);
        if (isUpper(next) || isDigit(next)) {
            if (i - begin <= 5 && rules.hyphenHeads.contains(text(begin, i))) {
                return i;
            }
        }
        if (isDigit(next)) {
            return isDigit(at(segment)) ? i : letters(i + 1);
        }
        if (!isLetterAt(i + 1)) {
            return i;
        }
        if (!isUpper(at(segment)) || isDigit(at(begin))) {
            return letters(i + 1);
        }
        if (isUpper(next)) {
            return i - segment == 1 ? letters(i + 1) : i;
        }
        return isName(segment, i) || isHyphenTail(i + 1) ? i : letters(i + 1);
    }

    /** Two capitals show an abbreviated name: EU-wide, UN-backed. */
    private boolean isName(int begin, int stop) {
        return stop - begin > 1 && isUpper(at(begin + 1));
    }

    private boolean isHyphenTail(int begin) {
        var stop = letters(begin);
        return stop - begin <= 16 && rules.hyphenTails.contains(text(begin, stop));
    }

    private int number(int begin) {
        var i = dateInDigits(begin);
        if (i > begin) {
            return add(begin, i);
        }
        i = digits(begin);
        while (i < end && i - begin < Tokenizer.MAX_FORM) {
            var next = at(i + 1);
            var c = text[i];
            if (!isDigit(next) || (c != '.' && c != ':' && c != '/' && !(c == ',' && isGroup(i + 1)))) {
                break;
            }
            i = digits(i + 1);
        }
        return isLetterAt(i) || (at(i) == '-' && isLetterAt(i + 1)) ? word(begin, letters(i)) : add(begin, i);
    }

    private boolean isGroup(int i) {
        return isDigit(at(i)) && isDigit(at(i + 1)) && isDigit(at(i + 2)) && !isDigit(at(i + 3));
    }

    /** 2024-05-10 is one token, though a hyphen between other numbers is a range. */
    private int dateInDigits(int begin) {
        for (var k = 0; k < 10; k++) {
            var c = at(begin + k);
            if (k == 4 || k == 7 ? c != '-' : !isDigit(c)) {
                return begin;
            }
        }
        return isDigit(at(begin + 10)) ? begin : begin + 10;
    }

    private int digits(int begin) {
        var i = begin;
        while (isDigit(at(i))) {
            i++;
        }
        return i;
    }

    /** The end of the letters, digits and combining marks from there on. */
    private int letters(int begin) {
        var i = begin;
        while (i < end && i - begin < Tokenizer.MAX_FORM) {
            var c = text[i];
            if (isDigit(c) || (c < 0x80 && isLetter(c))) {
                i++;
            } else if (c >= 0x80 && isLetterAt(i)) {
                i += Character.charCount(codePoint(i));
            } else {
                break;
            }
        }
        return i;
    }

    private int address(int begin) {
        var c = at(begin);
        if (c != 'h' && c != 'w' && c != 'H' && c != 'W') {
            return begin;
        }
        return begins("http://", begin) || begins("https://", begin) || begins("www.", begin)
                ? addressEnd(begin)
                : begin;
    }

    private int addressEnd(int begin) {
        var i = begin;
        while (i < end && i - begin < Tokenizer.MAX_FORM && !isSpace(text[i]) && "<>\"“”«»'’".indexOf(at(i)) < 0) {
            i++;
        }
        while (i > begin && ".,;:!?)]}".indexOf(text[i - 1]) >= 0) {
            i--;
        }
        return i;
    }

    private int addressCharacters(int begin) {
        var i = begin;
        while (i - begin < Tokenizer.MAX_FORM
                && (isLetterAt(i) || isDigit(at(i)) || at(i) == '.' || at(i) == '_' || at(i) == '-')) {
            i += i < end ? Character.charCount(codePoint(i)) : 1;
        }
        while (at(i - 1) == '.' || at(i - 1) == '-') {
            i--;
        }
        return i;
    }

    private int addClipped(int begin, int stop) {
        var apostrophe = stop - 1;
        while (apostrophe > begin && stop - apostrophe <= 3 && !isApostrophe(text[apostrophe])) {
            apostrophe--;
        }
        if (apostrophe <= begin || !isApostrophe(text[apostrophe])) {
            return add(begin, stop);
        }
        var cut = clip(begin, apostrophe, stop);
        if (cut > begin && cut < stop) {
            add(begin, cut);
            return add(cut, stop);
        }
        return add(begin, stop);
    }

    private int clip(int begin, int apostrophe, int stop) {
        var first = Character.toLowerCase(at(apostrophe + 1));
        if (stop - apostrophe == 2) {
            return switch (first) {
                case 's', 'd', 'm' -> apostrophe;
                case 't' -> Character.toLowerCase(at(apostrophe - 1)) == 'n' ? apostrophe - 1 : begin;
                default -> begin;
            };
        }
        var second = Character.toLowerCase(at(apostrophe + 2));
        var isVerb = stop - apostrophe == 3
                && ((first == 'r' && second == 'e')
                        || (first == 'v' && second == 'e')
                        || (first == 'l' && second == 'l'));
        return isVerb ? apostrophe : begin;
    }

    private int add(int begin, int stop) {
        var i = begin;
        while (stop - i > Tokenizer.MAX_FORM) {
            var cut = i + Tokenizer.MAX_FORM;
            if (Character.isHighSurrogate(text[cut - 1]) && Character.isLowSurrogate(text[cut])) {
                cut--;
            }
            tokens.add(token(i, cut));
            i = cut;
        }
        tokens.add(token(i, stop));
        return stop;
    }

    private boolean begins(String start, int begin) {
        for (var i = 0; i < start.length(); i++) {
            if (at(begin + i) != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private String text(int begin, int stop) {
        return new String(text, begin, stop - begin);
    }

    private Token token(int begin, int stop) {
        return new Token(rules.spellings.of(text, begin, stop), begin, stop);
    }

    private boolean isLetterAt(int i) {
        return i < end && i >= 0 && isLetter(codePoint(i));
    }

    private int codePoint(int i) {
        var c = text[i];
        return Character.isHighSurrogate(c) && i + 1 < end ? Character.codePointAt(text, i, end) : c;
    }

    private char at(int i) {
        return i < end ? text[i] : NONE;
    }
}
