package dev.entente.extraction.actor;

import dev.entente.model.Edtf;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All that is known of actors: finds them in sentences, and answers who they are. Immutable and thread-safe. */
public final class ActorLexicon {
    private ActorLexicon() {}

    /**
     * Loads the lexicon that comes with the library; fails with the file, line and remedy where it is not well formed.
     */
    public static ActorLexicon load() {
        return new ActorLexicon();
    }

    /**
     * Finds who is named in a sentence: the longest match at each token, from left to right, never overlapping, except
     * that one token such as {@code Armenia–Azerbaijan} may hold two.
     *
     * @param forms the sentence's tokens as written
     */
    public List<Mention> find(List<String> forms) {
        return List.of();
    }

    /** The actor with this code. */
    public Optional<Actor> actor(String code) {
        return Optional.empty();
    }

    /** Every actor, by code. */
    public Collection<Actor> actors() {
        return List.of();
    }

    /** The people who bear this full name, in any of its spellings. */
    public List<Person> people(String name) {
        return List.of();
    }

    /** Those who held this office for this actor at that date: one, where date and facts are exact. */
    public List<Person> holders(String actor, Role role, Edtf date) {
        return List.of();
    }

    /** Codes of the members that the organisation may have had at that date, in alphabetical order. */
    public Set<String> members(String organisation, Edtf date) {
        return Set.of();
    }

    /**
     * What the noun after a demonym makes of it.
     *
     * @param noun the noun as written or its singular
     */
    public Optional<NounClass> nounAfter(String noun) {
        return Optional.empty();
    }

    /**
     * Whom the mention stands for at that date: the state that a person served then, the state that a movement governs
     * then (the Taliban: AFG from August 2021), else the mention's actor.
     */
    public String actorAt(Mention mention, Edtf date) {
        return mention.actor();
    }
}
