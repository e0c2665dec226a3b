package dev.entente.extraction.actor;

import java.util.ArrayList;
import java.util.List;

/**
 * One name in the lexicon and what it means.
 *
 * @param name as the file writes it
 * @param words its words, without hyphens
 * @param foldedWords the same, folded
 * @param cases how the text may write each word
 * @param isWord true for an abbreviation that is a common word too (WHO), not read in a headline of capitals
 * @param isCompound true for the first half of a compound: "Sino-", "Franco-"
 */
record Designation(
        String name,
        List<String> words,
        List<String> foldedWords,
        List<Case> cases,
        Kind kind,
        List<String> actors,
        List<Person> people,
        String reason,
        boolean isWord,
        boolean isCompound) {

    static Designation of(String name, Kind kind, List<String> actors, List<Person> people, String reason) {
        // Some ten thousand names are read while the engine loads, before any of this is compiled: so no streams.
        var atoms = words(name);
        var words = new String[atoms.size()];
        var folded = new String[words.length];
        var cases = new Case[words.length];
        for (var i = 0; i < words.length; i++) {
            words[i] = atoms.get(i).form();
            folded[i] = atoms.get(i).folded();
            cases[i] = Case.of(words[i]);
        }
        return new Designation(
                name,
                List.of(words),
                List.of(folded),
                List.of(cases),
                kind,
                List.copyOf(actors),
                List.copyOf(people),
                reason,
                false,
                false);
    }

    Designation asWord() {
        return new Designation(name, words, foldedWords, cases, kind, actors, people, reason, true, isCompound);
    }

    Designation asCompound() {
        return new Designation(name, words, foldedWords, cases, kind, actors, people, reason, isWord, true);
    }

    /** The words of a name, folded. */
    static List<String> foldedWords(String name) {
        return words(name).stream().map(Atom::folded).toList();
    }

    private static List<Atom> words(String name) {
        var atoms = Atoms.ofName(name);
        var words = new ArrayList<Atom>(atoms.size());
        for (var i = 0; i < atoms.size(); i++) {
            if (!atoms.isHyphen(i)) {
                words.add(atoms.get(i));
            }
        }
        return words;
    }

    /** True where the atoms, already equal but for case, are written as this name may be. */
    boolean fits(Atoms atoms, int begin, int end, boolean isShouted) {
        if (isShouted && isWord || isCompound && !(end < atoms.size() && atoms.isHyphen(end))) {
            return false;
        }
        var word = 0;
        for (var i = begin; i < end; i++) {
            if (!atoms.isHyphen(i) && !cases.get(word++).allows(atoms.form(i))) {
                return false;
            }
        }
        return true;
    }
}
