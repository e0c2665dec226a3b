package dev.entente.extraction.language.model;

import java.util.Arrays;
import java.util.List;

/** A sentence as the features see it: for each position the hashes of the word, its affixes, its shape and its kin. */
public final class Tokens {

    /** The position of the first token; those before it are empty. */
    public static final int FIRST = 2;

    private static final int PADDING = FIRST + 3;
    private static final int BEFORE = 0x51ED270B;
    private static final int AFTER = 0x2545F491;

    final int[] suffixes2;
    final int[] suffixes3;
    final int[] suffixes4;
    final int[] prefixes2;
    final int[] prefixes3;
    final int[] shapes;
    final int[] entries;
    final int[] familiar;
    final int[] everyday;
    final int[] clusters;
    final int[] habits;

    private final int size;
    private final Lexicon lexicon;

    private Tokens(int size, Lexicon lexicon) {
        this.size = size;
        this.lexicon = lexicon;
        this.suffixes2 = padded(size);
        this.suffixes3 = padded(size);
        this.suffixes4 = padded(size);
        this.prefixes2 = padded(size);
        this.prefixes3 = padded(size);
        this.shapes = padded(size);
        this.entries = padded(size);
        this.familiar = padded(size);
        this.everyday = padded(size);
        this.clusters = padded(size);
        this.habits = padded(size);
    }

    /** Reads the forms once, character by character, without a look at the locale. */
    public static Tokens of(List<String> forms, Lexicon lexicon) {
        Tokens tokens = new Tokens(forms.size(), lexicon);
        int position = FIRST;
        for (String form : forms) {
            tokens.read(form, position++);
        }
        return tokens;
    }

    public int size() {
        return size;
    }

    /** The position of the artificial root, right after the last token. */
    public int root() {
        return FIRST + size;
    }

    /** The only tag this word was ever seen with, or {@link Lexicon#UNKNOWN}. */
    int onlyTag(int position) {
        return lexicon.onlyTag(entries[position]);
    }

    private static int[] padded(int size) {
        int[] atoms = new int[size + PADDING];
        atoms[0] = BEFORE;
        atoms[1] = BEFORE;
        Arrays.fill(atoms, FIRST + size, atoms.length, AFTER);
        return atoms;
    }

    private void read(String form, int position) {
        int length = form.length();
        int shape = Shape.of(form);
        int word = 0;
        for (int i = 0; i < length; i++) {
            int letter = letter(form, i);
            word = 31 * word + letter;
            if (i == 1) {
                prefixes2[position] = word;
            } else if (i == 2) {
                prefixes3[position] = word;
            }
        }
        int suffix = 0;
        for (int i = 1; i <= 4; i++) {
            suffix = 31 * suffix + (i <= length ? letter(form, length - i) : 0);
            if (i == 2) {
                suffixes2[position] = suffix;
            } else if (i == 3) {
                suffixes3[position] = suffix;
            }
        }
        suffixes4[position] = suffix;
        int entry = lexicon.find(word);
        shapes[position] = shape;
        entries[position] = entry;
        familiar[position] = lexicon.isFamiliar(entry) ? word : Lexicon.UNKNOWN;
        everyday[position] = lexicon.isEveryday(entry) ? word : Lexicon.UNKNOWN;
        clusters[position] = lexicon.cluster(entry);
        habits[position] = lexicon.habit(entry);
    }

    /** The hash under which a word stands in the lexicon: case and the values of digits do not count. */
    public static int hash(String form) {
        int word = 0;
        for (int i = 0; i < form.length(); i++) {
            word = 31 * word + letter(form, i);
        }
        return word;
    }

    private static int letter(String form, int index) {
        char letter = form.charAt(index);
        if (letter < 128) {
            if (letter >= 'A' && letter <= 'Z') {
                return letter + ('a' - 'A');
            }
            return letter >= '0' && letter <= '9' ? '0' : letter;
        }
        return switch (letter) {
            case '\u2018', '\u2019', '\u02BC' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> '"';
            case '\u2010', '\u2011' -> '-';
            default -> Character.toLowerCase(letter);
        };
    }
}
