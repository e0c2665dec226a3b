package dev.entente.extraction.actor;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * Words around an ambiguous name that show that it is not the actor: "Georgia" with "Atlanta" in the sentence.
 *
 * @param side where the cues are looked for
 * @param cues folded words, any of which unmakes the actor
 * @param unless folded words, any of which in the sentence keeps it
 * @param reason what it is instead
 */
record Context(Side side, Set<String> cues, Set<String> unless, String reason) {
    Context {
        // Asked for each word of a sentence, and an immutable set divides each time.
        cues = Collections.unmodifiableSet(new HashSet<>(cues));
        unless = Collections.unmodifiableSet(new HashSet<>(unless));
    }

    enum Side {
        /** The word before, capitalised. */
        LEFT,
        /** The word before "of" or "of the", capitalised: "Treaty of". */
        OF,
        /** The word after, capitalised. */
        RIGHT,
        /** Anywhere in the sentence. */
        SENTENCE
    }

    /** True where the words around the atoms from {@code begin} to {@code end} unmake the actor. */
    boolean unmakes(Atoms atoms, int begin, int end) {
        return switch (side) {
                    case LEFT -> isCue(atoms, begin - 1);
                    case OF -> isCue(atoms, beforeOf(atoms, begin - 1));
                    case RIGHT -> isCue(atoms, end);
                    case SENTENCE -> atoms.hasSign(cues);
                }
                && !atoms.hasSign(unless);
    }

    private static int beforeOf(Atoms atoms, int index) {
        var of = index > 0 && atoms.form(index).equals("the") ? index - 1 : index;
        return of > 0 && atoms.form(of).equals("of") ? of - 1 : -1;
    }

    private boolean isCue(Atoms atoms, int index) {
        return index >= 0 && index < atoms.size() && atoms.isCapitalised(index) && cues.contains(atoms.folded(index));
    }

    /** The words that count anywhere in a sentence. */
    Set<String> signs() {
        var signs = new HashSet<>(unless);
        if (side == Side.SENTENCE) {
            signs.addAll(cues);
        }
        return signs;
    }
}
