package dev.entente.extraction.frame;

import dev.entente.extraction.walk.Walk;
import dev.entente.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody to whom the words behind the name give a part beside the parties: "with Egypt as a witness", "through
 * Egypt's mediation", "Egypt-brokered".
 */
record Bystander(Party party, Role role) {
    static List<Bystander> of(Line line, List<Party> parties) {
        var bystanders = new ArrayList<Bystander>();
        for (var party : parties) {
            role(line, party).ifPresent(role -> bystanders.add(new Bystander(party, role)));
        }
        return bystanders;
    }

    /** What the words at the end of a party's phrase, or right behind it, make of the party. */
    static Optional<Role> role(Line line, Party party) {
        if (line.hitBefore(party.from(), "JOIN").isPresent()) {
            // "joins the Union | as an observer": of the Union, and not the Union.
            return Optional.empty();
        }
        for (int at = party.from(); at <= party.to(); at++) {
            if (line.is(at, "ROLE_BEHIND")) {
                return line.hit(at, "ROLE_BEHIND")
                        .map(hit -> Role.valueOf(hit.word().value()));
            }
        }
        return Optional.empty();
    }

    /** Those who may be parties. */
    static List<Party> without(List<Bystander> bystanders, List<Party> parties) {
        return bystanders.isEmpty()
                ? parties
                : parties.stream()
                        .filter(party ->
                                Walk.none(bystanders, other -> other.party().equals(party)))
                        .toList();
    }
}
