package dev.entente.extraction.actor;

import java.util.ArrayList;
import java.util.function.Function;

/**
 * A word of a sentence or of a name, finer than a token.
 *
 * @param form as it is written
 * @param folded without case and diacritics
 * @param id its number in the vocabulary of names, or {@link Vocabulary#UNKNOWN}
 * @param start the node of the names that begin with it, or {@link Trie#NONE}
 * @param isHyphen whether it is the sign between the halves of a compound
 * @param isSign whether it tells, wherever it stands in a sentence, what a name of it means
 */
record Atom(String form, String folded, int id, int start, boolean isHyphen, boolean isSign) {
    /** An atom of a name that is not looked for in names. */
    static Atom ofName(String form) {
        return new Atom(form, Folding.fold(form), Vocabulary.UNKNOWN, Trie.NONE, isHyphen(form), false);
    }

    /** Cuts a token at hyphens, dashes and apostrophes. */
    static Atom[] cut(String token, Function<String, Atom> atom) {
        var atoms = new ArrayList<Atom>(1);
        var begin = 0;
        for (var i = 0; i < token.length(); i++) {
            var c = token.charAt(i);
            if (Folding.isHyphen(c) || Folding.isApostrophe(c)) {
                if (i > begin) {
                    atoms.add(atom.apply(token.substring(begin, i)));
                }
                atoms.add(atom.apply(Folding.isHyphen(c) ? "-" : "'"));
                begin = i + 1;
            }
        }
        if (begin < token.length()) {
            atoms.add(atom.apply(token.substring(begin)));
        }
        return atoms.toArray(Atom[]::new);
    }

    boolean isCapitalised() {
        return Character.isUpperCase(form.codePointAt(0));
    }

    static boolean isHyphen(String form) {
        return form.length() == 1 && Folding.isHyphen(form.charAt(0));
    }
}
