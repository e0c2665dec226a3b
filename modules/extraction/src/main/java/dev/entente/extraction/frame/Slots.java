package dev.entente.extraction.frame;

import dev.entente.extraction.actor.Mention;
import dev.entente.extraction.lexicon.Hit;
import dev.entente.extraction.lexicon.Slot;
import dev.entente.extraction.walk.Walk;
import dev.entente.model.Aspect;
import java.util.List;
import java.util.Optional;

/** Finds who stands in a place around a construction. */
final class Slots {
    private static final int REACH = 22;
    private static final int NEAR = 8;

    private final Line line;
    private final List<Party> parties;
    private final Subjects subjects;
    private final Phrases phrases;

    Slots(Line line, List<Party> parties) {
        this.line = line;
        this.parties = parties;
        this.subjects = new Subjects(line, parties);
        this.phrases = new Phrases(line);
    }

    Optional<Party> fill(Match match, Slot slot, int subjectBefore) {
        return switch (slot) {
            case SUBJECT -> subject(match, subjectBefore);
            case OBJECT ->
                isSubject(match, slot)
                        ? subjects.before(match.begin())
                        : object(match.end()).filter(party -> !isOfClause(match, party));
            case INNER ->
                isSubject(match, slot)
                        ? subjects.before(match.begin())
                        : object(match.head().to()).filter(party -> isWithin(party, match));
            case MODIFIER -> modifier(match);
            case NAMED -> named(match);
            case GROUP, ONE, ORGANISATION, OTHER -> Optional.empty();
            default -> afterPreposition(match, slot.preposition().orElseThrow());
        };
    }

    /** What is done to whom: the subject of the passive. */
    private static boolean isSubject(Match match, Slot slot) {
        return match.voice() == Match.Voice.PASSIVE && match.isInner() == (slot == Slot.INNER);
    }

    /** "grants | Peru | a loan", but neither "accepts Peru's accession to" nor "accepts Peru has joined". */
    private boolean isWithin(Party party, Match match) {
        return party.to() <= match.end()
                && !line.word(party.to()).startsWith("'")
                && Walk.none(party.to(), match.end(), line::isFinite);
    }

    /** Who says, shortly before the token, that what follows is so. */
    Optional<Party> announcer(int begin) {
        for (int at = begin - 1; at >= Math.max(0, begin - NEAR); at--) {
            var verb = line.hit(at, "SAY").filter(Hit::isVerb);
            if (verb.isPresent()) {
                return subjects.before(Chain.of(line, verb.get()).begin());
            }
        }
        return Optional.empty();
    }

    private Optional<Party> subject(Match match, int subjectBefore) {
        return switch (match.voice()) {
            case ACTIVE, RELATIVE -> subjects.before(subjectBefore);
            case PASSIVE, REDUCED -> afterPreposition(match, "by").filter(Party::acts);
            case NOMINAL -> {
                var by = afterPreposition(match, "by").filter(Party::acts);
                yield by.isPresent() ? by : isDoneByOthers(match) ? Optional.empty() : possessor(match);
            }
        };
    }

    /** "the recognition of Kosovo by | several powers": by whom is said, and it is nobody that we know. */
    private boolean isDoneByOthers(Match match) {
        for (int at = match.end(), end = Math.min(line.size(), match.end() + NEAR); at < end; at++) {
            if (line.is(at, "BOUNDARY") || line.isFinite(at)) {
                return false;
            }
            if (line.word(at).equals("by") && !line.isGerund(at + 1)) {
                return true;
            }
        }
        return false;
    }

    /** The parties that the words of the pattern name by their value: "EU", "RUS+USA". */
    private static Optional<Party> named(Match match) {
        return Walk.first(match.words(), word -> word.is("DOCUMENT") || word.is("KNOWN_WAR") || word.is("EXIT_CLAUSE"))
                .map(word -> Party.naming(
                        word.from(), word.to(), List.of(word.word().value().split("\\+")), true));
    }

    /** "Russia's | recall of", "their | talks", "announced the | recall of", but not "welcomed the | recall of". */
    private Optional<Party> possessor(Match match) {
        var noun = match.begin();
        return Walk.last(parties, party -> {
            var end = endBefore(party, noun);
            return end <= noun
                    && noun - end <= 3
                    && phrases.goesOn(end, noun)
                    && Walk.none(end, noun, at -> line.is(at, "ONLOOK"))
                    && !isKindOfNext(party, match.last());
        });
    }

    /** "admits | Peru has joined", "warns | Peru will attack", but not "demands | Peru leave": what is said of it. */
    private boolean isOfClause(Match match, Party party) {
        var head = match.head();
        return line.is(head.from(), "CLAUSE_GOVERNOR")
                && line.isFinite(party.to())
                && !head.is("DEMAND")
                && !head.is("ACCUSE");
    }

    /** One past the party's name where its phrase holds the noun: "Peru's | recognition". */
    private int endBefore(Party party, int noun) {
        return party.to() <= noun
                ? party.to()
                : Walk.last(line.mentions(), mention -> party.from() <= mention.from() && mention.to() <= noun)
                        .map(Mention::to)
                        .orElse(party.to());
    }

    private Optional<Party> object(int end) {
        if (line.isGerund(end) && line.hasVerb(end)) {
            // "rules out | sanctioning Peru": the act is ruled out, not Peru.
            return Optional.empty();
        }
        var first = Walk.first(
                parties,
                party -> party.from() >= end && party.from() - end <= NEAR && phrases.goesOn(end, party.from()));
        return first.filter(party -> !party.acts()).flatMap(this::whole).or(() -> first);
    }

    /** "the Georgian region of | South Ossetia": what the adjective only places. */
    private Optional<Party> whole(Party adjective) {
        return Walk.first(
                parties,
                party -> party.acts()
                        && party.from() > adjective.to()
                        && party.from() - adjective.to() <= NEAR
                        && line.word(party.from() - 1).equals("of")
                        && phrases.goesOn(adjective.to(), party.from()));
    }

    /** Of the last noun, else of the one that it is told of: "the Peruvian envoy was declared unwelcome". */
    private Optional<Party> modifier(Match match) {
        var ofLast = modifier(match, match.last());
        return ofLast.isPresent() || match.words().size() < 3
                ? ofLast
                : modifier(match, match.words().get(1));
    }

    private Optional<Party> modifier(Match match, Hit noun) {
        var low = match.voice() == Match.Voice.ACTIVE ? match.head().to() : 0;
        return Walk.last(
                parties,
                party -> !party.refersTo(Party.Reference.ONE)
                        && party.from() >= low
                        && (party.to() <= noun.to() || party.from() < noun.from())
                        && noun.from() - party.to() <= NEAR
                        && phrases.goesOn(party.to(), noun.from())
                        && !isOfAnotherClause(match, party, noun)
                        && !isOfAnotherNoun(match, party, noun)
                        && !isKindOfNext(party, noun));
    }

    /** "their Lebanese | ally | Hezbollah": not the state is the ally, but who is named. */
    private boolean isKindOfNext(Party party, Hit noun) {
        return noun.is("PARTNER")
                && party.to() == noun.from()
                && line.mentionAt(noun.to()).isPresent();
    }

    /** "an Iraqi group | declares | an alliance": whose group it is, is not whose alliance it is. */
    private boolean isOfAnotherClause(Match match, Party party, Hit noun) {
        return match.construction().facet().isPresent()
                && (match.construction().aspect() == Aspect.TRANSITION || !party.acts())
                && Walk.any(party.to(), noun.from(), line::isFinite);
    }

    /**
     * "Peru's membership of | the alliance", "Peru frees Ana Torres, | an ally of": the state told is of somebody else.
     */
    private boolean isOfAnotherNoun(Match match, Party party, Hit noun) {
        return match.construction().aspect() == Aspect.STATUS
                && match.construction().facet().isPresent()
                && Walk.any(
                        party.to(),
                        noun.from(),
                        at -> line.word(at).equals("of")
                                || line.word(at).equals(",") && Walk.any(party.to(), at, line::isFinite));
    }

    private Optional<Party> afterPreposition(Match match, String preposition) {
        if (match.voice() == Match.Voice.PASSIVE || match.voice() == Match.Voice.REDUCED) {
            return afterPreposition(match, preposition, match.begin());
        }
        var after = afterPreposition(match, preposition, Math.min(match.last().to(), match.end()));
        return after.isPresent() || match.words().size() == 1
                ? after
                : afterPreposition(match, preposition, match.head().to());
    }

    private Optional<Party> afterPreposition(Match match, String preposition, int from) {
        for (int at = from; at < Math.min(line.size(), match.end() + REACH); at++) {
            if (preposition.equals("of")
                    && at > match.end()
                    && at > match.last().to()) {
                return Optional.empty();
            }
            if (isPreposition(at, preposition)) {
                final int after = shared(at, preposition) + 1;
                final int here = at;
                var party = Walk.first(
                        parties,
                        p -> p.from() >= match.begin() && p.from() <= here && p.to() > after
                                || p.from() >= after
                                        && p.from() - after <= NEAR
                                        && (phrases.goesOn(after, p.from())
                                                || touches(preposition) && isHome(after, p.from()))
                                        && !isOfNextClause(after, p)
                                        && !isOnlooker(preposition, p)
                                        && !isAside(after, p.from()));
                if (party.isPresent()) {
                    return party;
                }
            }
            if (at >= match.end() && preposition.equals("by") && line.word(at).equals(",")) {
                return Optional.empty();
            }
            if (at >= match.end()
                    && (line.is(at, "BOUNDARY") && !tellsOnWhom(at) && !tellsAsWhat(at)
                            || opensAside(at)
                            || isOfOtherVerb(at))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "sanctions | that it had imposed on". */
    private boolean tellsOnWhom(int at) {
        return line.is(at, "RELATIVE") && Walk.any(at + 1, at + 5, verb -> line.is(verb, "IMPOSE"));
    }

    /** "was recognised | as a state | by Peru". */
    private boolean tellsAsWhat(int at) {
        return line.word(at).equals("as") && line.is(at + 1, "DETERMINER") && !line.isFinite(at + 3);
    }

    /** "bans her from entering, | linking the ban to": what else was done with it. */
    private boolean opensAside(int at) {
        return line.word(at).equals(",")
                && line.isGerund(at + 1)
                && !line.is(at + 1, "PREPOSITION")
                && !isPreposition(at + 1, "against");
    }

    /** A verb begins a clause of its own, save where it says what was put on whom: "sanctions it had imposed on". */
    private boolean isOfOtherVerb(int at) {
        if (!line.isFinite(at) || line.is(at, "IMPOSE")) {
            return false;
        }
        return !line.is(at, "HAVE") || !line.is(at + 1, "IMPOSE") && !line.is(at + 2, "IMPOSE");
    }

    private boolean isPreposition(int at, String preposition) {
        var word = line.word(at);
        if (line.hitBefore(at + 1, "PREPOSITION").filter(hit -> hit.from() < at).isPresent()) {
            // "in response to": the last word of another preposition.
            return false;
        }
        return switch (preposition) {
            case "between" -> word.equals("between") || word.equals("among");
            case "towards" -> word.equals("towards") || word.equals("toward");
            case "against" -> word.equals("against") || word.equals("targeting");
            default -> word.equals(preposition);
        };
    }

    /** "has suspended relations with and will not talk with Peru": the place where whom both mean is named. */
    private int shared(int at, String preposition) {
        if (line.is(at + 1, "CONJUNCTION")) {
            for (int i = at + 2; i < Math.min(line.size(), at + REACH); i++) {
                if (line.word(i).equals(preposition)) {
                    return i;
                }
            }
        }
        return at;
    }

    /** "with | the mediation of": what follows is no party. */
    private boolean isAside(int from, int to) {
        for (int at = from; at < to; at++) {
            if (line.is(at, "THIRD_ROLE")) {
                return true;
            }
        }
        return false;
    }

    /** "sign a pact, with | Peru | warning that": who speaks of it is no party. */
    private boolean isOnlooker(String preposition, Party party) {
        return preposition.equals("with") && line.isGerund(party.to()) && line.is(party.to(), "SAY");
    }

    private static boolean touches(String preposition) {
        return preposition.equals("on") || preposition.equals("against");
    }

    /** "on nine officials | in | Peru": where those are at home on whom it is. */
    private boolean isHome(int from, int to) {
        var in = line.is(to - 1, "DETERMINER") ? to - 2 : to - 1;
        return in > from
                && (line.word(in).equals("in")
                        || line.word(in).equals("from")
                        || line.word(in).equals("within"))
                && line.isCommonNoun(in - 1)
                && phrases.goesOn(from, in);
    }

    /** "attacks on shipping and | Peruvian officials say": the subject of what comes next. */
    private boolean isOfNextClause(int from, Party party) {
        return Walk.any(
                from,
                party.from(),
                at -> line.isFinite(at) && !line.word(at - 1).equals("-")
                        || line.is(at, "CONJUNCTION") && line.isFinite(party.to()));
    }
}
