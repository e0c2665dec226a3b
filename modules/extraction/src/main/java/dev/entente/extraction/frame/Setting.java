package dev.entente.extraction.frame;

import dev.entente.extraction.actor.Kind;
import dev.entente.extraction.actor.Mention;
import dev.entente.extraction.walk.Walk;
import dev.entente.model.Role;
import dev.entente.model.ThirdParty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where an event happens, and who is there besides its parties. */
final class Setting {
    private final Line line;
    private final List<Party> parties;
    private final List<Bystander> bystanders;

    Setting(Line line, List<Party> parties, List<Bystander> bystanders) {
        this.line = line;
        this.parties = parties;
        this.bystanders = bystanders;
    }

    /** The place named after "in" or "at", nearest to the tokens given. */
    Optional<Mention> place(int begin, int end) {
        Mention best = null;
        for (var mention : line.mentions()) {
            if (isPlace(mention) && (best == null || distance(mention, begin, end) < distance(best, begin, end))) {
                best = mention;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean isPlace(Mention mention) {
        var before = mention.from() - 1;
        while (line.is(before, "DETERMINER")
                || line.word(before).equals("city")
                || line.word(before).equals("of")) {
            before--;
        }
        return line.is(before, "LOCATIVE")
                && switch (mention.kind()) {
                    case PLACE, CAPITAL, NAME, SEAT -> true;
                    default -> false;
                };
    }

    private static int distance(Mention mention, int begin, int end) {
        return mention.from() >= end ? mention.from() - end : begin - mention.to() + 4;
    }

    /** Host, mediator and witness, other than the parties. */
    List<ThirdParty> third(Match match, Optional<Mention> place, boolean hosted, Collection<String> involved) {
        var third = new ArrayList<ThirdParty>();
        if (match.head().is("HOST_TALKS") || match.head().is("BROKER")) {
            var role = Role.valueOf(match.head().word().value());
            Walk.last(parties, party -> party.to() <= match.begin())
                    .ifPresent(party -> add(third, role, party.actors(), involved));
        }
        bystanders.forEach(other -> add(third, other.role(), other.party().actors(), involved));
        for (int at = 0; at < line.size(); at++) {
            for (var hit : line.hitsAt(at)) {
                if (hit.is("THIRD_ROLE")) {
                    var role = Role.valueOf(hit.word().value());
                    partyAfter(hit.to())
                            .filter(party -> !line.is(hit.from() - 1, "NEGATION"))
                            .ifPresent(party -> add(third, role, party.actors(), involved));
                }
            }
        }
        if (hosted && place.isPresent() && place.get().kind() != Kind.SEAT) {
            add(third, Role.HOST, List.of(place.get().actor()), involved);
        }
        return third;
    }

    private Optional<Party> partyAfter(int from) {
        return Walk.first(parties, party -> party.from() >= from && party.from() - from <= 4);
    }

    private static void add(List<ThirdParty> third, Role role, List<String> actors, Collection<String> involved) {
        for (var actor : actors) {
            var known = Walk.any(third, other -> other.getActor().equals(actor));
            if (!involved.contains(actor) && !actor.isEmpty() && !known) {
                third.add(ThirdParty.newBuilder().setActor(actor).setRole(role).build());
            }
        }
    }
}
