package dev.entente.extraction.frame;

import dev.entente.extraction.actor.Kind;
import dev.entente.extraction.lexicon.Slot;
import dev.entente.extraction.walk.Walk;
import dev.entente.model.EventType;
import java.util.List;
import java.util.Optional;

/**
 * Tells a state that is struck from one where only fighters are: "a raid in Chad on a rebel camp" is no war on Chad.
 */
final class Fighters {
    private final Line line;
    private final List<Party> parties;

    Fighters(Line line, List<Party> parties) {
        this.line = line;
        this.parties = parties;
    }

    /**
     * Who is struck: the party, or the group of fighters that a strike at the place meets; nobody where it has no name.
     */
    Optional<Party> struck(Match match, Slot place, Party party, List<String> attackers) {
        if (match.construction().type() != EventType.ASSAULT || attackers.isEmpty() || isGroup(party)) {
            return Optional.of(party);
        }
        if (place == Slot.MODIFIER || place == Slot.OBJECT) {
            return hasFighters(party.from(), end(party)) ? Optional.empty() : Optional.of(party);
        }
        if (isLandmark(party)) {
            return Optional.empty();
        }
        return isHeld(match, party) || isWhere(party) && hasFighters(begin(match), end(match))
                ? group(match, attackers)
                : Optional.of(party);
    }

    private boolean isGroup(Party party) {
        return Walk.any(party.from(), party.to(), this::isGroup);
    }

    private boolean isGroup(int token) {
        return line.mentionAt(token)
                .filter(mention -> mention.kind() == Kind.GROUP)
                .isPresent();
    }

    /** One past the noun phrase that the party's name opens: "Sudanese rebel positions". */
    private int end(Party party) {
        var at = party.to();
        while (line.isCommonNoun(at) || line.isAdjective(at)) {
            at++;
        }
        return at;
    }

    /** "in southern | Chad", "across Chad". */
    private boolean isWhere(Party party) {
        var at = party.from() - 1;
        while (line.isAdjective(at) || line.is(at, "DETERMINER") || line.is(at, "TITLE")) {
            at--;
        }
        return switch (line.word(at)) {
            case "in", "inside", "across", "within", "near", "over" -> true;
            default -> isDirection(at);
        };
    }

    /** "at a rig 120 miles east of | Chad". */
    private boolean isLandmark(Party party) {
        return isDirection(party.from() - 1)
                && switch (line.word(party.from() - 3)) {
                    case "miles", "mile", "km", "kms", "kilometres", "kilometers" -> true;
                    default -> false;
                };
    }

    /** "north | of". */
    private boolean isDirection(int of) {
        return line.word(of).equals("of")
                && switch (line.word(of - 1)) {
                    case "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest" -> true;
                    default -> false;
                };
    }

    /** "on a rebel camp in | Chad", "on the rebel-held city of | Abéché", "in | rebel-held Chad". */
    private boolean isHeld(Match match, Party party) {
        for (int at = party.to() - 1; at >= begin(match); at--) {
            if (line.is(at, "FIGHTERS")
                    || line.word(at).endsWith("-held")
                    || line.word(at).endsWith("-controlled")) {
                return true;
            }
            if (line.is(at, "PREPOSITION") && !line.word(at).equals("of") && at < party.from() - 1) {
                return false;
            }
        }
        return false;
    }

    /** Past "terrorist | attack", but not past "rebel | camp". */
    private static int begin(Match match) {
        return match.head().is("BOMBARD") ? match.head().to() : match.end();
    }

    /** Where the clause ends; "and kills" goes on with it. */
    private int end(Match match) {
        for (int at = match.end(); at < line.size(); at++) {
            if (line.is(at, "BOUNDARY")
                    || line.word(at).equals("by")
                    || line.word(at).equals(",") && line.word(at + 1).equals("the")
                    || line.isFinite(at) && !line.is(at - 1, "CONJUNCTION")) {
                return at;
            }
        }
        return line.size();
    }

    private boolean hasFighters(int from, int to) {
        return Walk.any(from, to, at -> line.is(at, "FIGHTERS") || isGroup(at));
    }

    private Optional<Party> group(Match match, List<String> attackers) {
        var end = end(match);
        return Walk.first(
                parties,
                party -> party.from() >= begin(match)
                        && party.to() <= end
                        && isGroup(party)
                        && Walk.none(party.actors(), attackers::contains));
    }
}
