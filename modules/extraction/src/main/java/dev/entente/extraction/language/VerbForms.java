package dev.entente.extraction.language;

import java.util.Set;

/**
 * Undoes the inflection of regular verbs. English spelling hides whether "hoping" is of "hop" or "hope", so what the
 * rules suggest is looked up in a list of verbs first; a verb not on the list gets the likeliest spelling.
 */
final class VerbForms {

    private final Set<String> verbs;

    /** @param verbs base forms, in lower case */
    VerbForms(Set<String> verbs) {
        this.verbs = verbs;
    }

    String fromThirdPerson(String word) {
        if (!word.endsWith("s") || word.endsWith("ss") || word.length() < 3) {
            return word;
        }
        String withoutS = Spelling.cut(word, 1);
        if (verbs.contains(withoutS) || !withoutS.endsWith("e")) {
            return withoutS;
        }
        if (withoutS.endsWith("ie")) {
            return Spelling.cut(withoutS, 2) + "y";
        }
        boolean sibilant = Spelling.endsInAny(withoutS, "sse", "she", "che", "xe", "zze", "oe");
        return sibilant ? Spelling.cut(withoutS, 1) : withoutS;
    }

    String fromPast(String word) {
        if (!word.endsWith("ed") || word.length() < 4 || verbs.contains(word)) {
            return word;
        }
        String stem = Spelling.cut(word, 2);
        return stem.endsWith("i") && stem.length() > 2 ? Spelling.cut(stem, 1) + "y" : base(stem);
    }

    String fromGerund(String word) {
        if (!word.endsWith("ing") || word.length() < 5 || verbs.contains(word)) {
            return word;
        }
        return base(Spelling.cut(word, 3));
    }

    private String base(String stem) {
        String silent = stem + "e";
        if (Spelling.endsDoubled(stem)) {
            String single = Spelling.cut(stem, 1);
            if (verbs.contains(stem)) {
                return stem;
            }
            return verbs.contains(single) || !Spelling.endsInAny(stem, "ll", "ss", "ff", "zz", "ee") ? single : stem;
        }
        // A short stem that kept its last consonant single must have lost an e: "hoping", not "hopping".
        boolean silentFirst = Spelling.isShort(stem);
        if (verbs.contains(silentFirst ? silent : stem)) {
            return silentFirst ? silent : stem;
        }
        if (verbs.contains(silentFirst ? stem : silent)) {
            return silentFirst ? stem : silent;
        }
        return silentFirst || Spelling.wantsSilentE(stem) ? silent : stem;
    }
}
