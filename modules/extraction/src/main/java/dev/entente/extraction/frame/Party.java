package dev.entente.extraction.frame;

import java.util.List;
import java.util.Optional;

/**
 * A phrase that stands for one or more actors: "Foreign Minister of Peru Ana Torres", "Chile and Peru", "both
 * countries".
 *
 * @param from first token
 * @param to one past the last token
 * @param actors codes in the order of the text, at least one; none for a reference not yet resolved
 * @param acts true where the phrase can be the subject of a deed: a state, its organs and officers, not its citizens
 * @param reference what it refers back to, where it names nobody
 * @param surname of the person it ends with, by which later sentences may call them
 */
public record Party(
        int from, int to, List<String> actors, boolean acts, Optional<Reference> reference, Optional<String> surname) {
    /** What words that name nobody refer back to. */
    public enum Reference {
        /** "we", "our": the speaker's side. */
        SPEAKER,
        /** "the sides", "both countries", "they": those last named together. */
        GROUP,
        /** "the tripartite working group": the last three or more named together. */
        MANY,
        /** "these countries": those last listed. */
        THESE,
        /** "it", "its government": the one last named as acting. */
        ONE,
        /** "he", "her country": whom the person last named stands for. */
        PERSON
    }

    public Party {
        actors = List.copyOf(actors);
    }

    static Party naming(int from, int to, List<String> actors, boolean acts) {
        return new Party(from, to, actors, acts, Optional.empty(), Optional.empty());
    }

    static Party referring(int from, int to, Reference reference, boolean acts) {
        return new Party(from, to, List.of(), acts, Optional.of(reference), Optional.empty());
    }

    /** True where it is a word that refers back in this way. */
    public boolean refersTo(Reference kind) {
        return reference.isPresent() && reference.get() == kind;
    }

    Party spanning(int newFrom, int newTo) {
        return new Party(newFrom, newTo, actors, acts, reference, surname);
    }

    Party endingWith(Optional<String> name) {
        return new Party(from, to, actors, acts, reference, name);
    }

    /** The same phrase for those it refers to. */
    public Party resolved(List<String> referents) {
        return new Party(from, to, referents, acts, reference, surname);
    }
}
