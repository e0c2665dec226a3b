package dev.entente.extraction.actor;

import dev.entente.model.Edtf;
import java.util.List;
import java.util.Optional;

/**
 * The tokens {@code [from, to)} of a sentence name this actor, or only look as if they did.
 *
 * @param from index of the first token
 * @param to one past the index of the last token
 * @param kind how the actor is named
 * @param actor code of the actor; empty for {@link Kind#BLOCKED}, and for a {@link Kind#SURNAME} whose bearers stand
 *     for different actors
 * @param people whom the words may mean: one for {@link Kind#PERSON}, one or more for {@link Kind#SURNAME}, else none
 * @param reason for {@link Kind#BLOCKED} what it is instead, else empty
 */
public record Mention(int from, int to, Kind kind, String actor, List<Person> people, String reason) {
    public Mention {
        people = List.copyOf(people);
    }

    static Mention blocked(int from, int to, String reason) {
        return new Mention(from, to, Kind.BLOCKED, "", List.of(), reason);
    }

    /** Whom the words mean where they can mean one person only. */
    public Optional<Person> person() {
        return people.size() == 1 ? Optional.of(people.get(0)) : Optional.empty();
    }

    /** Whom the words mean if only one of those so named was in office at that date. */
    public Optional<Person> personAt(Edtf date) {
        if (people.size() < 2) {
            return person();
        }
        var inOffice = people.stream().filter(person -> person.isInOffice(date)).toList();
        return inOffice.size() == 1 ? Optional.of(inOffice.get(0)) : person();
    }

    /** True where this is masked and stands for nobody. */
    public boolean isBlocked() {
        return kind == Kind.BLOCKED;
    }
}
