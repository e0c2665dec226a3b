package dev.entente.extraction.actor;

import dev.entente.model.Edtf;
import java.util.List;
import java.util.Optional;

/**
 * Someone who stands, or stood, for an actor.
 *
 * @param name the name under which news knows the person
 * @param tenures the offices held, the latest first; at least one
 */
public record Person(String name, List<Tenure> tenures) {
    public Person {
        tenures = List.copyOf(tenures);
        if (tenures.isEmpty()) {
            throw new IllegalArgumentException("%s holds no office: give at least one tenure".formatted(name));
        }
    }

    /** Code of the actor of the latest office. */
    public String actor() {
        return tenures.get(0).actor();
    }

    /** The most senior office held at that date, the first in the file where several may be meant. */
    public Optional<Tenure> tenureAt(Edtf date) {
        return tenures.stream().filter(tenure -> tenure.held().overlaps(date)).findFirst();
    }

    /** Code of the actor stood for at that date; of the latest office where none was held then. */
    public String actorAt(Edtf date) {
        return tenureAt(date).map(Tenure::actor).orElse(actor());
    }

    /** True where the person held some office at that date: where false, a dated claim by office clashes. */
    public boolean isInOffice(Edtf date) {
        return tenureAt(date).isPresent();
    }
}
