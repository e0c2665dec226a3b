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
 * only denials within what it says ("signed no treaty") and who takes it back ("they | signed, he denied"); where it is
 * told in the present also what may be ("because they | raise duties, it may be"); and all of it where it is the
 * subject of another verb ("that they | signed is not true").
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
    private final boolean hasTense;
    private final boolean isPresent;
    private final boolean isSubject;

    Doubts(Line line, Match match) {
        this.line = line;
        this.match = match;
        this.deed = match.head().from();
        this.isSubject = line.word(0).equals("that");
        if (match.head().isVerb()) {
            var chain = Chain.of(line, match.head());
            this.hasTense = Walk.any(chain.begin(), deed + 1, line::isFinite);
            this.isPresent = !chain.past() && !chain.perfect();
        } else {
            this.hasTense = false;
            this.isPresent = false;
        }
    }

    /** False where nothing stands on which an {@link ArcScope} would rightly find the deed to be anything but done. */
    boolean any() {
        return Walk.any(0, line.size(), this::isDoubt);
    }

    /** The same of a denial. */
    boolean ofDenial() {
        return Walk.any(0, line.size(), at -> has(at, this::isDenial));
    }

    private boolean isDoubt(int at) {
        if (!hasTense || at < deed) {
            return has(at, this::mayMoveDeed) || isPurpose(at);
        }
        return (isSubject || at < match.end()) && has(at, hit -> isOf(DENIALS, hit))
                || at > deed && has(at, Doubts::isOfClause)
                || (isPresent || isSubject) && has(at, hit -> isOf(AUXILIARIES, hit));
    }

    private boolean isDenial(Hit hit) {
        return isOf(DENIALS, hit) || isGovernor(hit) && Governors.mood(hit) == Status.DENIED;
    }

    private boolean mayMoveDeed(Hit hit) {
        return isOf(DENIALS, hit)
                || isOf(AUXILIARIES, hit)
                || isOf(OTHERS, hit)
                || hit.is("MOMENT") && hit.word().value().equals("ahead")
                || isGovernor(hit) && Governors.mood(hit) != Status.OCCURRED;
    }

    /** Only a word that governs clauses governs a verb with a tense of its own. */
    private boolean isGovernor(Hit hit) {
        return hit.is("CLAUSE_GOVERNOR") || !hasTense && hit.is("GOVERNOR");
    }

    private static boolean isOfClause(Hit hit) {
        return hit.is("CLAUSE_GOVERNOR") && Governors.mood(hit) != Status.OCCURRED;
    }

    /** "to sign": told as what is meant to be. */
    private boolean isPurpose(int at) {
        return line.word(at).equals("to") && Walk.any(at + 1, at + 1 + FARTHEST, line::isInfinitive);
    }

    private boolean has(int at, Predicate<Hit> kind) {
        return Walk.any(line.hitsAt(at), kind);
    }

    private static boolean isOf(Set<String> classes, Hit hit) {
        return classes.contains(hit.word().wordClass());
    }
}
