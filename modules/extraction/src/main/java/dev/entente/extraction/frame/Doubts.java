package dev.entente.extraction.frame;

import dev.entente.extraction.lexicon.Hit;
import dev.entente.extraction.walk.Walk;
import dev.entente.model.Status;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether any word of a sentence may make a deed less real than the words beside it tell. Mostly none may, and then the
 * sentence needs no arcs.
 *
 * <p>What a verb with a tense of its own hangs on stands before it ("it may be that they | signed"). Behind it count
 * only denials within what it says ("signed no treaty"), what a deed that is yet to come depends on ("will | sign if"),
 * and all of it where the verb is the subject of another ("that they | signed is not true"). The verb's own auxiliaries
 * are no doubt: the words beside the deed tell of them.
 */
final class Doubts {
    private static final Set<String> DENIALS = Set.of("NEGATION", "NO");
    private static final Set<String> AUXILIARIES = Set.of("FUTURE", "POSSIBILITY", "OBLIGATION");
    private static final Set<String> OTHERS = Set.of("NEARLY", "CONDITION");

    /** So many tokens behind "to" its infinitive may stand: "to further | deepen". */
    private static final int FARTHEST = 3;

    private final Line line;
    private final Match match;
    private final int deed;
    /** Where the words begin that what is told takes into account: the deed with its auxiliaries. */
    private final int begin;

    private final int firstOfDeed;

    private final Status ofItself;
    private final boolean hasTense;
    private final boolean isAhead;
    private final boolean isSubject;

    /** @param told how real the deed is by the words beside it */
    Doubts(Line line, Match match, Status told) {
        this.line = line;
        this.match = match;
        this.deed = match.head().from();
        this.isAhead = told != Status.OCCURRED;
        this.isSubject = line.word(0).equals("that");
        var given = match.construction().status().orElse(Status.OCCURRED);
        if (match.head().isVerb()) {
            var chain = Chain.of(line, match.head());
            this.firstOfDeed = chain.begin();
            this.hasTense = Walk.any(firstOfDeed, deed + 1, line::isFinite);
            // "I would like | to thank": it is done by saying so.
            var phrase = line.hitBefore(firstOfDeed, "GOVERNOR").filter(Governors::isDoneBySaying);
            this.ofItself = phrase.isPresent() ? given : Mood.both(given, mood(chain));
            // "managed | to sign": told as done in spite of "to", and the arcs may know better.
            this.begin =
                    Mood.both(told, ofItself) == told ? phrase.map(Hit::from).orElse(firstOfDeed) : deed;
        } else {
            this.begin = deed;
            this.firstOfDeed = deed;
            this.hasTense = false;
            this.ofItself = given;
        }
    }

    private static Status mood(Chain chain) {
        return chain.infinitive().isPresent() ? Mood.both(chain.mood(), Status.PLANNED) : chain.mood();
    }

    /** How real the deed is by what it is and by its own auxiliaries. */
    Status ofItself() {
        return ofItself;
    }

    /** False where nothing stands on which an {@link ArcScope} would rightly find the deed to be anything but done. */
    boolean any() {
        return Walk.any(0, begin, this::isDoubt) || Walk.any(deed, line.size(), this::isDoubt);
    }

    /** The same of a denial. */
    boolean ofDenial() {
        return Walk.any(0, line.size(), at -> has(at, this::isDenial));
    }

    private boolean isDoubt(int at) {
        if (!hasTense || at < deed) {
            return has(at, hit -> mayMoveDeed(hit) && !isPartOfDeed(hit)) || isPurpose(at);
        }
        return (isSubject || at < match.end()) && has(at, hit -> isOf(DENIALS, hit))
                || isAhead && has(at, hit -> hit.is("CONDITION"))
                || isSubject && has(at, hit -> isOfClause(hit) || isOf(AUXILIARIES, hit));
    }

    private boolean isDenial(Hit hit) {
        return isOf(DENIALS, hit) || isGovernor(hit) && Governors.mood(hit) == Status.DENIED;
    }

    private boolean mayMoveDeed(Hit hit) {
        return isOf(DENIALS, hit) && !deniesAnother(hit)
                || isOf(AUXILIARIES, hit) && !isMonth(hit)
                || isOf(OTHERS, hit)
                || hit.is("MOMENT") && hit.word().value().equals("ahead")
                || isGovernor(hit) && Governors.mood(hit) != Status.OCCURRED;
    }

    /** "the talks did not | begin": it denies that verb, on which no clause hangs. */
    private boolean deniesAnother(Hit denial) {
        var verb = Walk.first(denial.to(), deed, at -> !line.is(at, "ADVERB"));
        return hasTense
                && verb != Walk.NONE
                && verb < firstOfDeed
                && (line.isInfinitive(verb) || line.isParticiple(verb) || line.isGerund(verb))
                && !has(verb, hit -> hit.is("CLAUSE_GOVERNOR") || hit.is("SAY"));
    }

    /** "peace | talks", "host | negotiations": what the deed itself is. */
    private boolean isPartOfDeed(Hit hit) {
        return Walk.any(match.words(), word -> word.from() <= hit.from() && hit.to() <= word.to());
    }

    /** "on 10 | May | 2024". */
    private boolean isMonth(Hit auxiliary) {
        return line.is(auxiliary.from(), "MONTH") && !line.isFinite(auxiliary.from());
    }

    /** Only a word that governs clauses governs a verb with a tense of its own. */
    private boolean isGovernor(Hit hit) {
        return hit.is("CLAUSE_GOVERNOR") || !hasTense && hit.is("GOVERNOR") && !isAuxiliary(hit);
    }

    /** "has | fulfilled a mission by signing": no governor of its own. */
    private boolean isAuxiliary(Hit have) {
        var next = line.is(have.to(), "ADVERB") ? have.to() + 1 : have.to();
        return line.is(have.from(), "HAVE") && line.isParticiple(next);
    }

    private static boolean isOfClause(Hit hit) {
        return hit.is("CLAUSE_GOVERNOR") && Governors.mood(hit) != Status.OCCURRED;
    }

    /**
     * "to sign", "a meeting that is | to be held": told as what is meant to be; but not "to help them, they | signed".
     */
    private boolean isPurpose(int at) {
        return line.word(at).equals("to")
                && (at < deed || line.is(at - 1, "BE"))
                && Walk.any(at + 1, at + 1 + FARTHEST, line::isInfinitive)
                && !(hasTense && Walk.any(at, deed, comma -> line.word(comma).equals(",")));
    }

    private boolean has(int at, Predicate<Hit> kind) {
        return Walk.any(line.hitsAt(at), kind);
    }

    private static boolean isOf(Set<String> classes, Hit hit) {
        return classes.contains(hit.word().wordClass());
    }
}
