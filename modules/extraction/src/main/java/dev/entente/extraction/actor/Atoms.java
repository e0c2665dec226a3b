package dev.entente.extraction.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringTokenizer;
import java.util.function.UnaryOperator;

/**
 * The words of a sentence or of a name, cut finer than tokens: at hyphens, dashes and apostrophes. So the matcher does
 * not depend on whether a tokenizer writes {@code Armenia's} or {@code Kassym-Jomart} as one token or as three.
 */
final class Atoms {
    private final UnaryOperator<String> folding;
    private String[] forms;
    private int[] tokens;
    private String[] folded = {};
    private int size;

    private Atoms(int capacity, UnaryOperator<String> folding) {
        this.folding = folding;
        forms = new String[capacity];
        tokens = new int[capacity];
    }

    /** @param folding gives an atom without case and diacritics */
    static Atoms of(List<String> tokens, UnaryOperator<String> folding) {
        var atoms = new Atoms(tokens.size() + 8, folding);
        for (var i = 0; i < tokens.size(); i++) {
            atoms.cut(tokens.get(i), i);
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
        return of(words, Folding::fold);
    }

    int size() {
        return size;
    }

    String form(int index) {
        return forms[index];
    }

    /** The atom without case and diacritics. */
    String folded(int index) {
        if (folded.length < size) {
            folded = Arrays.copyOf(folded, size);
        }
        if (folded[index] == null) {
            folded[index] = folding.apply(forms[index]);
        }
        return folded[index];
    }

    boolean isCapitalised(int index) {
        return Character.isUpperCase(forms[index].codePointAt(0));
    }

    /** Index of the token that the atom is part of. */
    int token(int index) {
        return tokens[index];
    }

    boolean isHyphen(int index) {
        return forms[index].length() == 1 && Folding.isHyphen(forms[index].charAt(0));
    }

    /** True where the words are written in capitals throughout, as in some headlines. */
    boolean isShouted() {
        var shouted = 0;
        for (var i = 0; i < size; i++) {
            var form = forms[i];
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
            if (forms[i].length() > 3 && Character.isLowerCase(forms[i].charAt(0))) {
                small++;
            }
        }
        return small < 3;
    }

    private void cut(String form, int token) {
        var begin = 0;
        for (var i = 0; i < form.length(); i++) {
            var c = form.charAt(i);
            if (c == '-' || c == '\'' || c == '`' || c > 0x2BA && (Folding.isHyphen(c) || Folding.isApostrophe(c))) {
                if (i > begin) {
                    add(form.substring(begin, i), token);
                }
                add(Folding.isHyphen(c) ? "-" : "'", token);
                begin = i + 1;
            }
        }
        if (begin < form.length()) {
            add(begin == 0 ? form : form.substring(begin), token);
        }
    }

    private void add(String form, int token) {
        if (size == forms.length) {
            forms = Arrays.copyOf(forms, size * 2);
            tokens = Arrays.copyOf(tokens, size * 2);
        }
        forms[size] = form;
        tokens[size++] = token;
    }
}
