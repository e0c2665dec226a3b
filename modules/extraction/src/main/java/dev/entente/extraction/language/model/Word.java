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
    final int onlyTag;

    /** What a tagger remembers of the word. Threads may each set it, to the same. */
    volatile WordSums.Sums sums;

    private final String form;

    private Word(int atom) {
        form = "";
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
        onlyTag = Lexicon.UNKNOWN;
    }

    /** Reads a form of that hash and shape, character by character, without a look at the locale. */
    Word(String form, int hash, int shape, Lexicon lexicon) {
        this.form = form;
        this.hash = hash;
        this.shape = shape;
        int length = form.length();
        prefix2 = length > 1 ? hash(form, 0, 2) : 0;
        prefix3 = length > 2 ? hash(form, 0, 3) : 0;
        suffix2 = 31 * suffixLetter(form, 1) + suffixLetter(form, 2);
        suffix3 = 31 * suffix2 + suffixLetter(form, 3);
        suffix4 = 31 * suffix3 + suffixLetter(form, 4);
        int entry = lexicon.find(hash);
        familiar = lexicon.isFamiliar(entry) ? hash : Lexicon.UNKNOWN;
        everyday = lexicon.isEveryday(entry) ? hash : Lexicon.UNKNOWN;
        cluster = lexicon.cluster(entry);
        habit = lexicon.habit(entry);
        onlyTag = lexicon.onlyTag(entry);
    }

    /** True where a form of that shape is this word: case and the values of digits count in its shape alone. */
    boolean is(String other, int itsShape) {
        if (shape != itsShape || form.length() != other.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            if (form.charAt(i) != other.charAt(i) && letter(form, i) != letter(other, i)) {
                return false;
            }
        }
        return true;
    }

    /** The hash under which a word stands in the lexicon: case and the values of digits do not count. */
    static int hash(String form) {
        return hash(form, 0, form.length());
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
