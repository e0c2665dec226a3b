package dev.entente.extraction.frame;

import dev.entente.extraction.actor.Mention;
import dev.entente.extraction.lexicon.Hit;
import dev.entente.extraction.walk.Walk;
import java.util.List;
import java.util.Optional;

/** Finds the phrase that is the subject of a verb, by walking back from it. */
final class Subjects {
    private static final int REACH = 30;

    private final Line line;
    private final List<Party> parties;

    Subjects(Line line, List<Party> parties) {
        this.line = line;
        this.parties = parties;
    }

    /** The acting party before the token, where it is the subject of the verb there. */
    Optional<Party> before(int verb) {
        return before(verb, 0);
    }

    private Optional<Party> before(int verb, int depth) {
        if (depth > 4 || depth == 0 && hasSubjectOfItsOwn(verb)) {
            return Optional.empty();
        }
        var decider = decider(verb);
        if (decider.isPresent()) {
            return decider;
        }
        var isRelative = false;
        for (int at = verb - 1, low = Math.max(0, verb - REACH); at >= low; at--) {
            if (line.word(at).equals(")")) {
                at = opening(at);
                continue;
            }
            if (isPossessive(at) && at < verb - 1) {
                // "regrets the United States' decision to leave": the one whose decision it is.
                final int name = at - 1;
                var owner = endingAt(name);
                var from = owner.map(Party::from).or(() -> line.mentionAt(name).map(Mention::from));
                if (from.filter(this::isAfterPreposition).isEmpty()) {
                    return owner;
                }
                // "the rebel group in Peru's Lima region signs"
                at = from.get() - 1;
                continue;
            }
            var party = endingAt(at);
            if (party.isPresent()) {
                var begin = party.get().from();
                if (isAfterPreposition(begin) && !isWhoDecided(begin, verb)) {
                    at = begin - 1;
                    continue;
                }
                if (!party.get().acts() && isPossessive(begin - 1)) {
                    // "the rebel group in Peru's | Lima region"
                    at = begin;
                    continue;
                }
                return party.filter(Party::acts);
            }
            if (line.is(at, "COORDINATOR") || line.is(at, "ADVERB")) {
                if (line.is(at, "COORDINATOR")) {
                    return ofVerbBefore(at, depth);
                }
                continue;
            }
            if (line.word(at).equals(",")) {
                var aside = beforeAside(at);
                if (aside.isPresent()) {
                    return aside;
                }
                if (depth == 0 && at == verb - 1) {
                    return opensClause(at) ? Optional.empty() : ofVerbBefore(at, depth);
                }
                continue;
            }
            if (line.is(at, "RELATIVE")) {
                isRelative = true;
                continue;
            }
            if (isRelative && line.isFinite(at) && line.is(at, "BE")) {
                // "Peru is the only country that recognises": the predicate's subject.
                return before(chainBegin(at), depth + 1);
            }
            if (line.isFinite(at) && (line.word(verb).equals("to") || isGerund(verb))) {
                return before(chainBegin(at), depth + 1);
            }
            if (line.is(at, "BOUNDARY") || line.isFinite(at)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "recognising", "formally recognising". */
    private boolean isGerund(int verb) {
        var at = verb;
        while (line.is(at, "ADVERB")) {
            at++;
        }
        return line.isGerund(at);
    }

    /** "Chilean troops were attacked, with rockets | hitting a base": the rockets are nobody's that is known. */
    private boolean hasSubjectOfItsOwn(int verb) {
        return isGerund(verb)
                && line.isCommonNoun(verb - 1)
                && !line.is(verb - 1, "ADVERB")
                && !line.endsBefore(verb, "INSTRUMENT")
                && endingAt(verb - 1).isEmpty();
    }

    /** "soldiers are hurt when a rocket, fired by X, | hits": the verb is of the clause that "when" opens. */
    private boolean opensClause(int comma) {
        for (int at = comma - 1; at >= Math.max(0, comma - REACH) && !line.isFinite(at); at--) {
            if (line.is(at, "MOMENT")) {
                return true;
            }
        }
        return false;
    }

    /** The parenthesis that opens before this one, or the token itself where none does. */
    private int opening(int closing) {
        for (int at = closing - 1; at >= Math.max(0, closing - REACH); at--) {
            if (line.word(at).equals("(")) {
                return at;
            }
        }
        return closing;
    }

    /** "Qatar, which has ties with Iran, recalls": the party before the first comma. */
    private Optional<Party> beforeAside(int comma) {
        for (int at = comma - 1; at >= Math.max(0, comma - REACH); at--) {
            if (line.word(at).equals(",")) {
                return endingAt(at - 1).filter(party -> party.acts() && !isAfterPreposition(party.from()));
            }
            if (line.is(at, "BOUNDARY") && !line.is(at, "RELATIVE")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "A severs ties with B and | establishes": the subject of the verb before. */
    private Optional<Party> ofVerbBefore(int token, int depth) {
        for (int at = token - 1; at >= Math.max(0, token - REACH); at--) {
            if (line.isFinite(at)) {
                var subject = before(chainBegin(at), depth + 1);
                if (subject.isPresent()) {
                    return subject;
                }
            }
        }
        return Walk.first(parties, party -> party.to() <= token && party.acts() && !isAfterPreposition(party.from()));
    }

    /** "opposition to the | Peruvian | decision to leave": whose decision it is. */
    private Optional<Party> decider(int to) {
        return line.word(to).equals("to")
                ? line.hitBefore(to, "DECISION").flatMap(decision -> endingAt(decision.from() - 1))
                : Optional.empty();
    }

    /** "the decision by | Peru | to recognise": not where, but who. */
    private boolean isWhoDecided(int begin, int verb) {
        return line.word(begin - 1).equals("by")
                && line.word(verb).equals("to")
                && line.endsBefore(begin - 1, "DECISION");
    }

    private boolean isPossessive(int at) {
        return line.word(at).equals("'s")
                || line.word(at).equals("'") && endingAt(at - 1).isPresent();
    }

    /** First auxiliary or adverb of the verb at the token. */
    private int chainBegin(int verb) {
        return Walk.first(line.hitsAt(verb), Hit::isVerb)
                .map(hit -> Chain.of(line, hit).begin())
                .orElse(verb);
    }

    private Optional<Party> endingAt(int token) {
        return Walk.first(parties, party -> party.from() <= token && token < party.to());
    }

    private boolean isAfterPreposition(int begin) {
        // "called on Chile to": the preposition is the verb's, and Chile is the one to do it.
        return line.is(begin - 1, "PREPOSITION")
                && !isLeader(begin)
                && line.hitBefore(begin, "GOVERNOR")
                        .filter(hit -> hit.isVerb() && hit.to() - hit.from() > 1)
                        .isEmpty();
    }

    /** "a coalition led by | Chile": it acts with those that it leads. */
    private boolean isLeader(int begin) {
        return line.word(begin - 1).equals("by")
                && line.word(begin - 2).equals("led")
                && endingAt(begin - 3).isEmpty();
    }
}
