package dev.entente.extraction.actor;

import dev.entente.extraction.memory.Spelling;
import dev.entente.model.Edtf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All that is known of actors: finds them in sentences, and answers who they are. Immutable and thread-safe. */
public final class ActorLexicon {
    private final Map<String, Actor> actors;
    private final Map<String, List<Person>> people;
    private final Map<String, List<Person>> byActor = new HashMap<>();
    private final Map<String, List<Membership>> memberships;
    private final List<Succession> successions;
    private final DemonymNouns nouns;
    private final ActorFinder finder;
    private final String digest;

    private ActorLexicon(LexiconBuilder builder, String digest) {
        this.digest = digest;
        actors = Collections.unmodifiableMap(new LinkedHashMap<>(builder.actors));
        people = Map.copyOf(builder.people);
        for (var person : builder.everyone) {
            person.tenures().stream()
                    .map(Tenure::actor)
                    .distinct()
                    .forEach(actor -> byActor.computeIfAbsent(actor, a -> new ArrayList<>())
                            .add(person));
        }
        memberships = builder.memberships.stream().collect(Collectors.groupingBy(Membership::organisation));
        successions = List.copyOf(builder.successions);
        nouns = new DemonymNouns(Map.copyOf(builder.nouns), Set.copyOf(builder.modifiers));
        finder = new ActorFinder(builder.trie, builder.contexts, new Bearers(builder.titles, builder.givenNames));
    }

    /**
     * Loads the lexicon that comes with the library.
     *
     * @throws IllegalStateException naming file, line and remedy where a file is not well formed
     */
    public static ActorLexicon load() {
        return from(LexiconCheck.resources());
    }

    static ActorLexicon from(Table.Source source) {
        var problems = new ArrayList<Problem>();
        var digested = new DigestedSource(source);
        var builder = LexiconReader.read(digested, problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("The actor lexicon is not well formed: "
                    + problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
        return new ActorLexicon(builder, digested.digest());
    }

    /** SHA-256 of the files, 64 hexadecimal digits: another lexicon may find others. */
    public String digest() {
        return digest;
    }

    /**
     * Finds who is named in a sentence: the longest match at each token, from left to right. Mentions do not overlap,
     * with two exceptions: one token such as {@code Armenia–Azerbaijan} may hold two, and a collective name ("the two
     * Koreas") gives one mention for each of its actors over the same tokens.
     *
     * @param forms the sentence's tokens as written
     */
    public List<Mention> find(List<String> forms) {
        return mentions(forms.stream().map(Spelling::new).toList());
    }

    /** Finds who is named in a sentence, as {@link #find} does. */
    public List<Mention> mentions(List<Spelling> tokens) {
        return finder.find(tokens);
    }

    /** The actor with this code. */
    public Optional<Actor> actor(String code) {
        return Optional.ofNullable(actors.get(code));
    }

    /** Every actor, by code. */
    public Collection<Actor> actors() {
        return actors.values();
    }

    /** The code of every actor. */
    public Set<String> codes() {
        return actors().stream().map(Actor::code).collect(Collectors.toUnmodifiableSet());
    }

    /** The people who bear this full name, in any of its spellings. */
    public List<Person> people(String name) {
        return List.copyOf(people.getOrDefault(Folding.fold(name), List.of()));
    }

    /** Those who held this office for this actor at that date: one, where date and facts are exact. */
    public List<Person> holders(String actor, Role role, Edtf date) {
        return byActor.getOrDefault(actor, List.of()).stream()
                .filter(person -> person.tenures().stream()
                        .anyMatch(tenure -> tenure.actor().equals(actor)
                                && tenure.role() == role
                                && tenure.held().overlaps(date)))
                .toList();
    }

    /** Codes of the members that the organisation may have had at that date, in alphabetical order. */
    public Set<String> members(String organisation, Edtf date) {
        var members = new TreeSet<String>();
        memberships.getOrDefault(organisation, List.of()).stream()
                .filter(membership -> membership.held().overlaps(date))
                .forEach(membership -> members.addAll(membership.members()));
        return Collections.unmodifiableSet(members);
    }

    /**
     * What the noun after a demonym makes of it.
     *
     * @param noun the noun in small letters, singular or plural; may have several words ("foreign minister")
     */
    public Optional<NounClass> nounAfter(String noun) {
        return nouns.of(noun);
    }

    /**
     * What the noun phrase that begins at this token makes of the demonym before it: the class of its last known noun,
     * past words such as "former" and "senior". Nothing where it begins with a word unknown as such.
     */
    public Optional<NounClass> nounAfter(List<String> forms, int from) {
        return nouns.at(forms, from);
    }

    /**
     * Whom the mention stands for at that date: the actor that a person served then, the state that a movement governs
     * then (the Taliban: AFG from August 2021), the former state whose capital it was, else the mention's actor.
     */
    public String actorAt(Mention mention, Edtf date) {
        var actor = mention.personAt(date).map(person -> person.actorAt(date)).orElse(mention.actor());
        for (var succession : successions) {
            if (succession.actor().equals(actor) && succession.held().contains(date)) {
                return succession.state();
            }
        }
        return mention.kind() == Kind.CAPITAL ? predecessor(actor, date) : actor;
    }

    /** The former state whose capital it was before its successor came to be: Moscow in 1987 speaks for the USSR. */
    private String predecessor(String state, Edtf date) {
        return successions.stream()
                .filter(succession -> succession.state().equals(state))
                .findFirst()
                .filter(first -> date.last().isBefore(first.held().first()))
                .map(Succession::actor)
                .filter(code -> actor(code)
                        .filter(one -> one.type() == Actor.Type.FORMER)
                        .isPresent())
                .orElse(state);
    }
}
