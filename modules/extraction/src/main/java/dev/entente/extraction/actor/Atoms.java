package dev.entente.extraction.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.Function;

/**
 * The words of a sentence or of a name, cut finer than tokens: at hyphens, dashes and apostrophes. So the matcher does
 * not depend on whether a tokenizer writes {@code Armenia's} or {@code Kassym-Jomart} as one token or as three.
 */
final class Atoms {
    private Atom[] atoms;
    private int[] tokens;
    private int size;

    private Atoms(int capacity) {
        atoms = new Atom[capacity];
        tokens = new int[capacity];
    }

    /** @param cutting gives the atoms of a token */
    static <T> Atoms of(List<T> tokens, Function<T, Atom[]> cutting) {
        var atoms = new Atoms(tokens.size() + 8);
        for (var i = 0; i < tokens.size(); i++) {
            for (var atom : cutting.apply(tokens.get(i))) {
                atoms.add(atom, i);
            }
        }
        return atoms;
    }

    /** The words of a name in a lexicon: also cut at spaces, commas and brackets. */
    static Atoms ofName(String name) {
        var words = new ArrayList<String>();
        for (var tokens = new StringTokenizer(name, " ,()", true); tokens.hasMoreTokens(); ) {
            var token = tokens.nextToken();
            if (!token.equals(" ")) {
                words.add(token);
            }
        }
        return of(words, word -> Atom.cut(word, Atom::ofName));
    }

    int size() {
        return size;
    }

    Atom get(int index) {
        return atoms[index];
    }

    String form(int index) {
        return atoms[index].form();
    }

    /** The atom without case and diacritics. */
    String folded(int index) {
        return atoms[index].folded();
    }

    boolean isCapitalised(int index) {
        return atoms[index].isCapitalised();
    }

    /** Index of the token that the atom is part of. */
    int token(int index) {
        return tokens[index];
    }

    boolean isHyphen(int index) {
        return atoms[index].isHyphen();
    }

    /** True where the words are written in capitals throughout, as in some headlines. */
    boolean isShouted() {
        var shouted = 0;
        for (var i = 0; i < size; i++) {
            var form = form(i);
            if (form.length() > 1 && Character.isLetter(form.charAt(0))) {
                if (!Case.isUpper(form)) {
                    return false;
                }
                shouted++;
            }
        }
        return shouted > 2;
    }

    /** True where nearly every word begins with a capital, as in many headlines. */
    boolean isHeadline() {
        var small = 0;
        for (var i = 0; i < size; i++) {
            if (form(i).length() > 3 && Character.isLowerCase(form(i).charAt(0))) {
                small++;
            }
        }
        return small < 3;
    }

    /** True where one of these folded words stands in the sentence, of those that tell wherever they stand. */
    boolean hasSign(Set<String> words) {
        for (var i = 0; i < size; i++) {
            if (atoms[i].isSign() && words.contains(atoms[i].folded())) {
                return true;
            }
        }
        return false;
    }

    private void add(Atom atom, int token) {
        if (size == atoms.length) {
            atoms = Arrays.copyOf(atoms, size * 2);
            tokens = Arrays.copyOf(tokens, size * 2);
        }
        atoms[size] = atom;
        tokens[size++] = token;
    }
}
