package dev.entente.extraction.language.model;

/** A word as the features see it: the hashes of itself, its affixes, its shape and its kin. */
final class Word {
    /** What stands before a sentence. */
    static final Word BEFORE = new Word(0x51ED270B);
    /** What stands after a sentence. */
    static final Word AFTER = new Word(0x2545F491);

    final int hash;
    final int suffix2;
    final int suffix3;
    final int suffix4;
    final int prefix2;
    final int prefix3;
    final int shape;
    final int familiar;
    final int everyday;
    final int cluster;
    final int habit;
    /** The tags that it may have. */
    final long choices;

    /** What the tagger of the word's model remembers of it. Threads may each set it, to the same. */
    volatile long[] tagSums;
    /** What the parser of the word's model remembers of it with each tag it had. Threads may each set it. */
    volatile ParseSums.Sums parseSums;

    private Word(int atom) {
        hash = atom;
        suffix2 = atom;
        suffix3 = atom;
        suffix4 = atom;
        prefix2 = atom;
        prefix3 = atom;
        shape = atom;
        familiar = atom;
        everyday = atom;
        cluster = atom;
        habit = atom;
        choices = Choices.ALL;
    }

    /** Reads a form character by character, without a look at the locale. */
    Word(String form, Lexicon lexicon) {
        hash = hash(form);
        shape = Shape.of(form);
        prefix2 = form.length() > 1 ? hash(form, 0, 2) : 0;
        prefix3 = form.length() > 2 ? hash(form, 0, 3) : 0;
        suffix2 = suffix(form, 2);
        suffix3 = suffix(form, 3);
        suffix4 = suffix(form, 4);
        int entry = lexicon.find(hash);
        familiar = lexicon.isFamiliar(entry) ? hash : Lexicon.UNKNOWN;
        everyday = lexicon.isEveryday(entry) ? hash : Lexicon.UNKNOWN;
        cluster = lexicon.cluster(entry);
        habit = lexicon.habit(entry);
        choices = lexicon.choices(form);
    }

    /** The form with every digit a zero: the values of digits count for nothing. */
    static String withoutValues(String form) {
        char[] letters = null;
        for (int i = 0; i < form.length(); i++) {
            char letter = form.charAt(i);
            if (letter > '0' && letter <= '9') {
                letters = letters == null ? form.toCharArray() : letters;
                letters[i] = '0';
            }
        }
        return letters == null ? form : new String(letters);
    }

    /** The hash under which a word stands in the lexicon: case and the values of digits do not count. */
    static int hash(String form) {
        return hash(form, 0, form.length());
    }

    /** The hash of the last letters, counted alike. */
    static int suffix(String form, int length) {
        int suffix = 0;
        for (int fromEnd = 1; fromEnd <= length; fromEnd++) {
            suffix = 31 * suffix + suffixLetter(form, fromEnd);
        }
        return suffix;
    }

    private static int hash(String form, int begin, int end) {
        int word = 0;
        for (int i = begin; i < end; i++) {
            word = 31 * word + letter(form, i);
        }
        return word;
    }

    private static int suffixLetter(String form, int fromEnd) {
        return fromEnd <= form.length() ? letter(form, form.length() - fromEnd) : 0;
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
