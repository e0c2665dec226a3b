package dev.entente.extraction.frame;

import dev.entente.extraction.lexicon.Form;
import dev.entente.extraction.lexicon.Hit;
import dev.entente.extraction.walk.Walk;
import dev.entente.model.Aspect;
import dev.entente.model.Status;
import java.util.Optional;
import java.util.Set;

/**
 * How real a match is by the words beside it.
 *
 * @param status occurred, planned, proposed, hypothetical or denied
 * @param tense where the verb places it in time
 * @param subjectBefore the token before which its subject stands: that of the word that governs it, where one does
 * @param clause a word farther off that may govern its clause: "denies that", "if"
 */
record Reality(Status status, Frame.Tense tense, int subjectBefore, Optional<Governors.Governor> clause) {
    /** Facets that change when a decision takes effect, not with the decision. */
    private static final Set<String> TO_BE_CARRIED_OUT = Set.of("sanctions", "restrictions", "membership");

    /** So many words before a noun may tell that it no longer is so: "the two former EC | allies". */
    private static final int NEAR = 3;

    /** Facets that change when the deed is complete. */
    private static final Set<String> COMPLETED = Set.of("agreements", "membership");

    private static final Set<String> ON_THE_WAY =
            Set.of("APPLIED", "NEGOTIATING", "PROPOSED", "WITHDRAWN_FROM", "SUSPENDED");

    private static String facet(Match match) {
        return match.construction().facet().orElse("");
    }

    static Reality of(Line line, Match match) {
        var status = isNone(line, match) ? Status.DENIED : Status.OCCURRED;
        status = Mood.both(status, match.construction().status().orElse(Status.OCCURRED));
        status = Mood.both(status, ahead(line, match));
        status = Mood.both(status, ofHouse(line, match));
        status = Mood.both(status, Governors.ofSentence(line));
        status = Mood.both(status, Governors.ofVersion(line, match.begin()));
        status = Mood.both(status, Governors.ofTail(line, match));
        return match.head().isVerb() ? ofVerb(line, match, status) : ofNoun(line, match, status);
    }

    /**
     * How real it is with the arcs' word on it: the less real of the two, but a word farther off counts only where the
     * arcs lead up to it.
     */
    Judgement judge(Line line, Match match) {
        var told = Mood.both(status, clause.map(Governors.Governor::mood).orElse(Status.OCCURRED));
        var isStatus = match.construction().aspect() == Aspect.STATUS;
        if (isStatus && !match.head().isVerb()) {
            return new Judgement(told, tense(told), false);
        }
        var doubts = new Doubts(line, match, told);
        var given = match.construction().status().orElse(Status.OCCURRED);
        var decided = decided(line, match);
        if (isStatus ? !doubts.ofDenial() : told == status && decided == Status.OCCURRED && !doubts.any()) {
            return new Judgement(told, tense(told), !isStatus && told != doubts.ofItself());
        }
        var scope = new ArcScope(line);
        if (isStatus) {
            // What somebody is, or is called, is told in passing: only a denial above it counts.
            var status = scope.of(match) == Status.DENIED ? Status.DENIED : told;
            return new Judgement(status, tense(status), status != told);
        }
        var governing = clause.filter(governor -> governor.word().is("CONDITION")
                || !scope.hasWordOn(match)
                || scope.hangsOn(match.head().from(), governor.word().from())
                || isContent(line, governor.word(), match.begin()));
        var near = Mood.both(status, governing.map(Governors.Governor::mood).orElse(Status.OCCURRED));
        var arcs = Mood.both(scope.of(match), given);
        var judged = Mood.both(Mood.both(near, arcs), decided);
        return new Judgement(judged, tense(judged), arcs != told);
    }

    /** "the rumours in town were | that they", "a complaint with the bloc | that they": what a noun is about. */
    private static boolean isContent(Line line, Hit noun, int begin) {
        if (!line.isNoun(noun.from())) {
            return false;
        }
        var that = Walk.first(noun.to(), begin, at -> line.word(at).equals("that"));
        return that != Walk.NONE
                && !line.isFinite(that + 1)
                && Walk.none(noun.to(), that, at -> line.isFinite(at) && !(line.is(at, "BE") && at == that - 1));
    }

    /** "a decision to impose": ties are cut by deciding to, but tariffs, members and armies are yet to come in. */
    private static Status decided(Line line, Match match) {
        var isWar = facet(match).equals("security");
        if (!match.head().isVerb() || !isWar && !TO_BE_CARRIED_OUT.contains(facet(match))) {
            return Status.OCCURRED;
        }
        return Chain.of(line, match.head())
                        .infinitive()
                        .filter(to -> line.endsBefore(to, "DECISION") || isWar && line.endsBefore(to, "DECIDE"))
                        .isPresent()
                ? Status.PLANNED
                : Status.OCCURRED;
    }

    private Frame.Tense tense(Status judged) {
        return judged == Status.PLANNED ? Frame.Tense.FUTURE : tense;
    }

    /**
     * What words and arcs say together.
     *
     * @param unsure true where they do not say the same
     */
    record Judgement(Status status, Frame.Tense tense, boolean unsure) {}

    /** "signed no agreement", "is not a member". */
    private static boolean isNone(Line line, Match match) {
        return match.head().is("IS") && line.is(match.head().to(), "NEGATION")
                || Walk.any(
                        Math.max(match.head().to(), match.last().from() - 4),
                        match.last().from(),
                        at -> line.is(at, "NO"));
    }

    /** "announces impending tariffs". */
    private static Status ahead(Line line, Match match) {
        return TO_BE_CARRIED_OUT.contains(facet(match))
                        && Walk.any(
                                match.head().to(),
                                match.last().from(),
                                at -> !line.isNoun(at) && line.is(at, "GOVERNOR") && plans(line.hit(at, "GOVERNOR")))
                ? Status.PLANNED
                : Status.OCCURRED;
    }

    private static boolean plans(Optional<Hit> governor) {
        return governor.filter(hit -> !hit.isVerb() && hit.word().value().equals("PLANNED"))
                .isPresent();
    }

    /**
     * "Parliament approved a ban", "the Senate backs legislation imposing sanctions": it is for others to put in force.
     */
    private static Status ofHouse(Line line, Match match) {
        if (!TO_BE_CARRIED_OUT.contains(facet(match))) {
            return Status.OCCURRED;
        }
        for (int verb = Math.max(0, match.head().from() - 2 * NEAR);
                verb <= match.head().from();
                verb++) {
            if (line.is(verb, "APPROVE")) {
                for (int at = verb - 1; at >= Math.max(0, verb - 2 * NEAR) && !line.is(at, "BOUNDARY"); at--) {
                    if (line.is(at, "LEGISLATURE")) {
                        return Status.PLANNED;
                    }
                }
            }
        }
        return Status.OCCURRED;
    }

    private static Reality ofNoun(Line line, Match match, Status given) {
        if (match.construction().aspect() == Aspect.STATUS) {
            // "Strengthening the strategic partnership" takes for granted that there is one.
            var denied = line.is(match.begin() - 1, "NEGATION")
                    || line.is(match.begin() - 3, "NEGATION")
                    || Walk.any(match.begin() - NEAR, match.begin(), at -> line.is(at, "FORMER"));
            var sought = denied ? Status.DENIED : Mood.both(given, sought(line, match));
            return new Reality(sought, Frame.Tense.NONE, match.begin(), Optional.empty());
        }
        var governor = Governors.before(line, match.begin(), false);
        var status = Mood.both(given, governor.map(Governors.Governor::mood).orElse(Status.OCCURRED));
        return new Reality(status, Frame.Tense.NONE, match.begin(), Governors.ofClause(line, match.begin()));
    }

    /** "proposes a three-way alliance": what is not there yet; "deepen the alliance" takes for granted that it is. */
    private static Status sought(Line line, Match match) {
        var article = Walk.last(
                match.begin() - NEAR,
                match.begin(),
                at -> line.word(at).equals("a") || line.word(at).equals("an"));
        return article == Walk.NONE
                ? Status.OCCURRED
                : Governors.before(line, article, true)
                        .filter(governor -> !line.is(governor.word().from(), "HAVE"))
                        .map(Governors.Governor::mood)
                        .orElse(Status.OCCURRED);
    }

    private static Reality ofVerb(Line line, Match match, Status given) {
        var chain = Chain.of(line, match.head());
        var begin = chain.begin();
        var status = Mood.both(given, chain.mood());
        var tense = tense(chain);
        var shared = sharedTo(line, chain);
        begin = shared.orElse(begin);
        // "is negotiating", "has been negotiating": told of itself, and governed by nothing.
        var ongoing =
                chain.isGerund() && begin < chain.verb().from() && (line.is(begin, "BE") || line.is(begin, "HAVE"));
        if (ongoing
                && COMPLETED.contains(facet(match))
                && !ON_THE_WAY.contains(match.construction().value().orElse(""))) {
            // "is finalising an agreement": it is not done yet.
            status = Mood.both(status, Status.PLANNED);
        }
        var infinitive = chain.infinitive().isPresent() || shared.isPresent();
        // "denied having lifted", as "denied lifting".
        var having = line.word(begin).equals("having");
        if (infinitive || having || chain.isGerund() && !ongoing) {
            var governor = Governors.before(line, begin, infinitive);
            var first = infinitive ? Governors.ofFirst(line, begin) : Optional.<Governors.Governor>empty();
            if (first.isPresent()) {
                status = Mood.both(status, first.get().mood());
                begin = Chain.of(line, first.get().word()).begin();
            } else if (governor.isPresent()) {
                status = Mood.both(status, governor.get().mood());
                var word = governor.get().word();
                if (word.isVerb()) {
                    var outer = Chain.of(line, word);
                    // "urges Cuba to recall": who is urged is the one to recall.
                    begin = line.mentionAt(begin - 1).isPresent() && infinitive ? begin : outer.begin();
                    tense = tense(outer);
                } else if (chain.isGerund()) {
                    status = Mood.both(status, Governors.ofMainVerb(line, begin));
                    tense = Frame.Tense.NONE;
                }
            } else if (infinitive) {
                status = Mood.both(status, Status.PLANNED);
            } else if (!having) {
                // "Britain leaving the Union would": spoken of, not told.
                var spokenOf = line.mentionAt(begin - 1).isPresent() && !line.is(begin - 2, "WITH");
                status = Mood.both(status, spokenOf ? Status.HYPOTHETICAL : Status.OCCURRED);
                tense = Frame.Tense.NONE;
            }
        }
        if (Governors.isOfMomentToCome(line, begin, tense == Frame.Tense.PRESENT)) {
            status = Mood.both(status, Status.HYPOTHETICAL);
        }
        return new Reality(status, tense, begin, Governors.ofClause(line, begin));
    }

    /**
     * "to end the conflict and | normalize relations", "to end the conflict, | normalize relations and": the "to" that
     * governs the second verb too.
     */
    private static Optional<Integer> sharedTo(Line line, Chain chain) {
        if (Walk.any(chain.begin(), chain.verb().from(), at -> !line.is(at, "ADVERB"))
                || !chain.verb().forms().contains(Form.BASE)
                || !line.is(chain.begin() - 1, "CONJUNCTION")
                        && !(line.word(chain.begin() - 1).equals(",")
                                && line.isInfinitive(chain.verb().from()))) {
            return Optional.empty();
        }
        for (int at = chain.begin() - 1; at >= 0 && !line.is(at, "BOUNDARY"); at--) {
            if (line.word(at).equals("to")
                    && (line.isInfinitive(at + 1)
                            || line.is(at + 1, "ADVERB")
                            || Walk.any(line.hitsAt(at + 1), hit -> hit.forms().contains(Form.BASE)))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static Frame.Tense tense(Chain chain) {
        if (chain.perfect()) {
            return Frame.Tense.PERFECT;
        }
        return chain.past() ? Frame.Tense.PAST : Frame.Tense.PRESENT;
    }
}
