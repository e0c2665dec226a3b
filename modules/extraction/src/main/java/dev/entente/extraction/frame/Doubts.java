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
 * whether it is yet to come ("when they | sign, they will"), and all of it where the verb is the subject of another
 * ("that they | signed is not true"). The verb's own auxiliaries are no doubt: the words beside the deed tell of them.
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
    /** Where the deed begins with its auxiliaries. */
    private final int chainBegin;
    /** The words before it are searched: all before the deed, but those that what is told takes into account. */
    private final int searchedUpTo;

    private final Status ofItself;
    private final boolean hasTense;
    private final boolean isAhead;
    private final boolean isOfMoment;
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
            this.chainBegin = chain.begin();
            this.hasTense = Walk.any(chainBegin, deed + 1, line::isFinite);
            this.isOfMoment = !chain.past()
                    && !chain.perfect()
                    && Walk.any(0, chainBegin, at -> has(at, hit -> hit.is("MOMENT")));
            // "I would like | to thank": it is done by saying so.
            var phrase = line.hitBefore(chainBegin, "GOVERNOR").filter(Governors::isDoneBySaying);
            this.ofItself = phrase.isPresent() ? given : Mood.both(given, mood(chain));
            // "managed | to sign": told as done in spite of "to", and the arcs may know better.
            this.searchedUpTo =
                    Mood.both(told, ofItself) == told ? phrase.map(Hit::from).orElse(chainBegin) : deed;
        } else {
            this.searchedUpTo = deed;
            this.chainBegin = deed;
            this.hasTense = false;
            this.isOfMoment = false;
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

    /**
     * False where nothing stands on which an {@link ArcScope} would rightly find the deed to be less real than told.
     */
    boolean any() {
        return Walk.any(0, searchedUpTo, this::isDoubt) || Walk.any(deed, line.size(), this::isDoubt);
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
                || isSubject && has(at, Doubts::isOfClause)
                || (isSubject || isOfMoment) && has(at, hit -> isOf(AUXILIARIES, hit));
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

    /** "the talks did not | begin, but they signed": it denies that verb, on which no clause hangs. */
    private boolean deniesAnother(Hit denial) {
        if (!hasTense || !denial.is("NEGATION") || line.is(denial.from(), "NO")) {
            return false;
        }
        var verb = Walk.first(denial.to(), chainBegin, at -> !line.is(at, "ADVERB"));
        return verb != Walk.NONE
                && (line.isInfinitive(verb) || line.isParticiple(verb) || line.isGerund(verb))
                && Walk.any(verb, chainBegin, at -> line.word(at).equals(","))
                && Walk.none(verb, chainBegin, at -> line.word(at).equals("that"))
                && !has(verb, hit -> hit.is("CLAUSE_GOVERNOR") || hit.is("SAY"));
    }

    /** "peace | talks", "host | negotiations": what the deed itself is. */
    private boolean isPartOfDeed(Hit hit) {
        return Walk.any(match.words(), word -> word.from() <= hit.from() && hit.to() <= word.to());
    }

    /** "on 10 | May | 2024", "in | May". */
    private boolean isMonth(Hit auxiliary) {
        var at = auxiliary.from();
        return line.is(at, "MONTH") && (isNumber(at - 1) || isNumber(at + 1) || line.is(at - 1, "PREPOSITION"));
    }

    private boolean isNumber(int token) {
        return !line.word(token).isEmpty() && Character.isDigit(line.word(token).charAt(0));
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

    /** "to sign", "a meeting that is | to be held": told as what is meant to be. */
    private boolean isPurpose(int at) {
        return line.word(at).equals("to")
                && (at < deed || isAfterBe(at))
                && Walk.any(at + 1, at + 1 + FARTHEST, line::isInfinitive)
                && !(hasTense && isOpening(at));
    }

    private boolean isAfterBe(int to) {
        return line.is(to - 1, "BE") || line.is(to - 1, "ADVERB") && line.is(to - 2, "BE");
    }

    /** "To help them, they | signed": the purpose of the deed, and no word on it. */
    private boolean isOpening(int to) {
        var comma = Walk.last(to, chainBegin, at -> line.word(at).equals(","));
        return (to == 0 || !Character.isLetterOrDigit(line.form(to - 1).codePointAt(0)))
                && comma != Walk.NONE
                && Walk.none(comma, chainBegin, at -> line.word(at).equals("that"));
    }

    private boolean has(int at, Predicate<Hit> kind) {
        return Walk.any(line.hitsAt(at), kind);
    }

    private static boolean isOf(Set<String> classes, Hit hit) {
        return classes.contains(hit.word().wordClass());
    }
}
