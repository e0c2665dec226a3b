package dev.entente.extraction.frame;

import dev.entente.extraction.walk.Walk;
import dev.entente.model.Aspect;
import dev.entente.model.Status;
import java.util.Set;

/** Tells what a sentence takes for known: without a date of its own it would look like news. */
final class Background {
    /** Nouns of deeds that news speaks of long before and after they are done. */
    private static final Set<String> SPOKEN_OF = Set.of("INVADE", "JOIN", "LEAVE");

    private Background() {}

    /** True for history, for what is told in passing, and for a state that is over. */
    static boolean of(Line line, Match match, Reality.Judgement judgement) {
        return match.construction().onlyDated()
                || match.voice() == Match.Voice.REDUCED
                || match.voice() == Match.Voice.RELATIVE
                || match.voice() == Match.Voice.NOMINAL && isMentioned(line, match, judgement.status())
                || isOver(line, match, judgement);
    }

    /** "protests over Peru's invasion of Chile", "Finland's accession to NATO", "after the recognition of Kosovo". */
    private static boolean isMentioned(Line line, Match match, Status status) {
        return SPOKEN_OF.contains(match.head().word().wordClass()) && !isTold(line, match.begin())
                || status == Status.OCCURRED
                        && match.construction().facet().isPresent()
                        && match.construction().aspect() == Aspect.TRANSITION
                        && (isInViewOf(line, match.begin()) || isJudged(line, match.end()));
    }

    /** "the imposition of tariffs | is a mistake", "does not mean war": what is said of it takes it for known. */
    private static boolean isJudged(Line line, int end) {
        for (int at = end; at < line.size() && !line.is(at, "BOUNDARY"); at++) {
            if (line.isFinite(at)) {
                return line.is(at + 1, "NEGATION")
                        || (line.word(at).equals("is") || line.word(at).equals("are")) && !line.isParticiple(at + 1);
            }
        }
        return false;
    }

    /** "completes | its withdrawal from", "announced | Peru's accession to". */
    private static boolean isTold(Line line, int begin) {
        return Governors.before(line, begin, false)
                .filter(governor -> governor.word().is("GOVERNOR"))
                .isPresent();
    }

    private static boolean isInViewOf(Line line, int begin) {
        for (int at = begin - 1; at >= 0 && !line.isFinite(at) && !line.word(at).equals(","); at--) {
            if (line.is(at, "IN_VIEW_OF")) {
                return true;
            }
            if (line.is(at, "BOUNDARY")) {
                return false;
            }
        }
        return false;
    }

    /** "were at war", "was an ally": so it was at some time; but "said that they were" tells how it is. */
    private static boolean isOver(Line line, Match match, Reality.Judgement judgement) {
        return match.construction().aspect() == Aspect.STATUS
                && judgement.tense() == Frame.Tense.PAST
                && (match.head().is("IS") || match.head().is("HAVE_BOND"))
                && Walk.none(0, match.begin(), at -> line.is(at, "SAY"));
    }
}
