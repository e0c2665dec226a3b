package dev.entente.extraction.claim;

import dev.entente.extraction.date.DateMention;
import dev.entente.extraction.frame.Frame;
import dev.entente.model.Aspect;
import dev.entente.model.Edtf;
import dev.entente.model.Status;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When a frame happened: the date that its sentence gives it, else what the tense of the verb says beside the day of
 * publication. Where neither is known the date stays open.
 */
final class Dating {
    private static final int REACH = 25;
    static final int OPENING = 3;

    private Dating() {}

    /**
     * A date and how it was found.
     *
     * @param date EDTF, absent where it is unknown
     * @param derivation in words, empty where the date is absent
     * @param told true where the text itself says the date
     */
    record Dated(Optional<Edtf> date, String derivation, boolean told) {
        static final Dated UNKNOWN = new Dated(Optional.empty(), "", false);
    }

    static Dated date(Frame frame, List<Frame> frames, List<DateMention> mentions, Optional<Edtf> published) {
        var told = mentions.stream()
                .filter(mention -> belongs(mention, frame, frames))
                .min(Comparator.comparingInt(mention -> distance(mention, frame)));
        if (told.isPresent()) {
            return told.get().date().map(date -> said(told.get(), date)).orElse(Dated.UNKNOWN);
        }
        return published.map(day -> byTense(frame, day)).orElse(Dated.UNKNOWN);
    }

    private static Dated said(DateMention mention, Edtf date) {
        var bounded = switch (mention.kind()) {
            case UNTIL, BEFORE -> date.isOpen() ? date : Edtf.until(date.last());
            case SINCE, AFTER -> date.isOpen() ? date : Edtf.from(date.first());
            default -> date;
        };
        return new Dated(Optional.of(bounded), mention.derivation(), true);
    }

    private static Dated byTense(Frame frame, Edtf published) {
        if (frame.status() == Status.PLANNED || frame.status() == Status.PROPOSED) {
            return Dated.UNKNOWN;
        }
        if (frame.construction().aspect() == Aspect.STATUS) {
            return new Dated(Optional.of(published), "said to be so on the day of publication", false);
        }
        return switch (frame.tense()) {
            case PRESENT -> new Dated(Optional.of(published), "told in the present on the day of publication", false);
            case FUTURE -> Dated.UNKNOWN;
            case PAST, PERFECT, NONE ->
                new Dated(Optional.of(Edtf.until(published.last())), "done by the day of publication", false);
        };
    }

    /** A date belongs to the frame nearest to it; one that opens the sentence, to all. */
    private static boolean belongs(DateMention mention, Frame frame, List<Frame> frames) {
        var own = distance(mention, frame);
        return own <= REACH
                && (mention.from() <= OPENING
                        || frames.stream().allMatch(other -> distance(mention, other) >= own || overlap(other, frame)));
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
