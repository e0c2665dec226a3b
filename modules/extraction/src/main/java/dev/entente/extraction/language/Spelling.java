package dev.entente.extraction.language;

/** What English spelling tells of the end of a stem. */
final class Spelling {

    private static final String VOWELS = "aeiou";

    private Spelling() {}

    static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }

    static boolean endsInAny(String word, String... endings) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** "stopp", "agree": the last letter twice. */
    static boolean endsDoubled(String stem) {
        int last = stem.length() - 1;
        return last > 0 && stem.charAt(last) == stem.charAt(last - 1);
    }

    /** "hop", "us": one vowel in all, and one consonant after it that would have been doubled. */
    static boolean isShort(String stem) {
        int last = stem.length() - 1;
        if (last < 1 || isVowel(stem, last) || "wxy".indexOf(stem.charAt(last)) >= 0 || !isVowel(stem, last - 1)) {
            return false;
        }
        for (int i = 0; i < last - 1; i++) {
            if (isVowel(stem, i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a stem of this spelling lost a silent e to its ending: "announc", "solv", "ratifi" but not "visit". */
    static boolean wantsSilentE(String stem) {
        int last = stem.length() - 1;
        if (last < 1) {
            return false;
        }
        boolean afterVowel = isVowel(stem, last - 1);
        boolean afterTwoVowels = last > 1 && afterVowel && isVowel(stem, last - 2);
        return switch (stem.charAt(last)) {
            case 'c', 'v', 'u' -> true;
            case 'z' -> stem.charAt(last - 1) != 'z';
            case 's' -> stem.charAt(last - 1) != 's';
            case 'g' -> endsInAny(stem, "ag", "eg", "dg", "rg", "lg");
            case 'l' -> !afterVowel && !endsInAny(stem, "rl", "wl", "ll");
            case 't' -> endsInAny(stem, "at", "ut") && !afterTwoVowels;
            case 'r' -> endsInAny(stem, "ir", "ur", "ar") && !afterTwoVowels;
            default -> false;
        };
    }

    private static boolean isVowel(String word, int index) {
        return VOWELS.indexOf(word.charAt(index)) >= 0;
    }
}
