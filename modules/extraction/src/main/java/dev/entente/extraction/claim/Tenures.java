package dev.entente.extraction.claim;

import dev.entente.extraction.actor.Kind;
import dev.entente.extraction.frame.Frame;
import dev.entente.extraction.frame.Line;
import dev.entente.extraction.frame.Party;
import dev.entente.extraction.walk.Walk;
import dev.entente.model.Edtf;
import java.util.List;

/** Whether those who act held an office at the date at which they are said to have acted. */
final class Tenures {
    boolean conflict(Line line, List<Party> parties, Frame frame, Edtf date) {
        if (date.isOpen()) {
            return false;
        }
        return Walk.any(
                line.mentions(),
                mention -> mention.kind() == Kind.PERSON
                        && mention.to() <= frame.end()
                        && frame.sources().contains(mention.actor())
                        && Walk.any(parties, party -> party.from() <= mention.from() && mention.to() <= party.to())
                        && Walk.any(mention.people(), person -> !person.isInOffice(date)));
    }
}
