package dev.entente.extraction.claim;

import dev.entente.extraction.date.DateMention;
import dev.entente.extraction.frame.Frame;
import dev.entente.extraction.frame.Line;
import dev.entente.extraction.walk.Walk;
import dev.entente.model.Aspect;
import dev.entente.model.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which of the dates in a sentence is a frame's: the nearest in its own clause, or the one that opens the sentence. */
final class DateScope {
    /** The last token at which a date opens its sentence. */
    static final int OPENING = 3;

    private static final int REACH = 25;

    /** Stages of a document that was signed before. */
    private static final Set<String> OLDER =
            Set.of("RATIFIED", "IN_FORCE", "SUSPENDED", "TERMINATED", "WITHDRAWN_FROM");

    private final Line line;
    private final List<Frame> frames;

    DateScope(Line line, List<Frame> frames) {
        this.line = line;
        this.frames = frames;
    }

    Optional<DateMention> of(Frame frame, List<DateMention> mentions) {
        DateMention nearest = null;
        for (var mention : mentions) {
            if (belongs(mention, frame) && (nearest == null || distance(mention, frame) < distance(nearest, frame))) {
                nearest = mention;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** True where the date opens the sentence, and so dates all of it. */
    static boolean opens(DateMention mention) {
        return mention.from() <= OPENING && mention.kind() != DateMention.Kind.NAMED;
    }

    private boolean belongs(DateMention mention, Frame frame) {
        var own = distance(mention, frame);
        if (own > REACH
                || isOfName(mention) && (!isWithin(mention, frame) || isOfOlderDocument(frame))
                || isOfContent(mention, frame)
                || isMeasure(mention, frame)
                || isPurpose(mention, frame)
                || isOfOwned(mention, frame)
                || isOfAside(mention, frame)) {
            return false;
        }
        return opens(mention) && !followsVerb(mention) && !isMentioned(frame)
                || !crossesClause(mention, frame)
                        && Walk.all(
                                frames,
                                other -> distance(mention, other) >= own
                                        || overlap(other, frame)
                                        || opensAside(mention, other));
    }

    /** "In 2016 it refuses the line drawn at the end of the Korean War": the year is not of the war. */
    private static boolean isMentioned(Frame frame) {
        return frame.construction().onlyDated() && frame.tense() == Frame.Tense.NONE;
    }

    /** "struck on Sunday, | hitting a base": the date is of the verb before the comma. */
    private boolean opensAside(DateMention mention, Frame other) {
        return line.word(mention.to()).equals(",")
                && mention.to() < other.end()
                && line.isGerund(Walk.first(mention.to() + 1, other.end(), at -> !line.is(at, "ADVERB")));
    }

    /** "extends its 2018 agreement", "withdraws from the 2015 deal": the year is of the signing. */
    private static boolean isOfOlderDocument(Frame frame) {
        return frame.agreement().isPresent()
                && frame.value().filter(stage -> OLDER.contains(stage)).isPresent();
    }

    /** "the 2016 election", "the March 23 Movement": the date is part of a name. */
    private boolean isOfName(DateMention mention) {
        if (mention.kind() == DateMention.Kind.NAMED
                || line.mentionAt(mention.from()).isPresent()) {
            return true;
        }
        if (mention.to() >= line.size() || line.is(mention.from(), "PREPOSITION")) {
            return false;
        }
        var bareYear = mention.to() - mention.from() == 1 && isYear(line.word(mention.from()));
        return bareYear
                        && !line.is(mention.to(), "PREPOSITION")
                        && Character.isLetter(line.form(mention.to()).charAt(0))
                || !bareYear
                        && line.isCapitalised(mention.to())
                        && line.mentionAt(mention.to()).isEmpty()
                        && !opens(mention);
    }

    private static boolean isYear(String word) {
        return word.length() == 4 && word.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    /** "invites him to visit next year", "welcomes the talks of 10 May": the date is of what is spoken of. */
    private boolean isOfContent(DateMention mention, Frame frame) {
        if (mention.from() < frame.end()) {
            return false;
        }
        return switch (frame.construction().type()) {
            case REQUEST, THREATEN, REJECT, ACCUSE ->
                Walk.any(frame.end(), mention.from(), at -> line.word(at).equals("to"));
            case SUPPORT -> frame.tense() == Frame.Tense.PRESENT;
            default -> false;
        };
    }

    /** "trade again for the first time since 1999", "bans flights until May": a moment is not so long. */
    private static boolean isMeasure(DateMention mention, Frame frame) {
        return frame.construction().aspect() == Aspect.TRANSITION
                && switch (mention.kind()) {
                    case SINCE -> frame.tense() == Frame.Tense.PRESENT;
                    case UNTIL -> frame.status() == Status.OCCURRED;
                    default -> false;
                };
    }

    /** "agreed on a helicopter for the 1990s": what it is made for. */
    private boolean isPurpose(DateMention mention, Frame frame) {
        return frame.status() == Status.OCCURRED
                && mention.from() >= frame.end()
                && (line.word(mention.from()).equals("for")
                        || line.word(mention.from() - 1).equals("for")
                        || line.word(mention.from() - 2).equals("for") && line.is(mention.from() - 1, "DETERMINER"));
    }

    /**
     * "matching yesterday's | decision", "Peru's December | launch": the date of another thing, save of an occasion:
     * "at Friday's summit".
     */
    private boolean isOfOwned(DateMention mention, Frame frame) {
        if (line.word(mention.from() - 1).equals("'s") && line.isNoun(mention.to())) {
            return !isNear(mention, frame);
        }
        return mention.from() >= frame.end()
                && line.word(mention.to()).equals("'s")
                && !isOccasion(mention.from())
                && !isOccasion(mention.from() - 1);
    }

    /** "Peru's December | accession": the noun that the date stands before is the frame's own. */
    private static boolean isNear(DateMention mention, Frame frame) {
        return frame.begin() >= mention.to() && frame.begin() - mention.to() <= 2;
    }

    private boolean isOccasion(int preposition) {
        return line.is(preposition, "LOCATIVE") || line.word(preposition).equals("during");
    }

    /** "the year, which ended yesterday, and mounted": the date of a relative clause that is over. */
    private boolean isOfAside(DateMention mention, Frame frame) {
        if (mention.to() > frame.begin()) {
            return false;
        }
        var opening = mention.from() - 1;
        while (opening > 0 && !line.is(opening, "BOUNDARY")) {
            opening--;
        }
        return line.is(opening, "RELATIVE")
                && !line.word(opening).equals("that")
                && Walk.any(opening, mention.from(), line::isFinite);
    }

    /** "The radio said today that", "Speaking last night, they": a date so early, but of the verb before it. */
    private boolean followsVerb(DateMention mention) {
        return isOfSaying(line) || Walk.any(0, mention.from(), line::isFinite);
    }

    /** True for "Speaking last night, they", which opens with when somebody spoke. */
    static boolean isOfSaying(Line line) {
        return line.is(0, "SPEAKING");
    }

    /** "carried out the 2018 attack". */
    private static boolean isWithin(DateMention mention, Frame frame) {
        return frame.begin() <= mention.from() && mention.to() <= frame.end();
    }

    private boolean crossesClause(DateMention mention, Frame frame) {
        var from = mention.from() >= frame.end() ? frame.end() : mention.to();
        var to = mention.from() >= frame.end() ? mention.from() : frame.begin();
        return Walk.any(
                from,
                to,
                at -> line.is(at, "BOUNDARY") && !line.word(at).equals("as")
                        || line.is(at, "DATE_BARRIER")
                        || line.isFinite(at) && mention.from() >= frame.end());
    }

    private static boolean overlap(Frame one, Frame other) {
        return one.begin() < other.end() && other.begin() < one.end();
    }

    private static int distance(DateMention mention, Frame frame) {
        if (mention.from() >= frame.end()) {
            return mention.from() - frame.end();
        }
        return Math.max(0, frame.begin() - mention.to());
    }
}
