package dev.entente.extraction.claim;

import dev.entente.extraction.date.DateMention;
import dev.entente.extraction.frame.Frame;
import dev.entente.model.Aspect;
import dev.entente.model.Edtf;
import dev.entente.model.Status;
import java.util.Optional;
import java.util.Set;

/**
 * When a frame happened: the date that its sentence gives it, else what the tense of the verb says beside the day of
 * publication. Where neither is known the date stays open.
 */
final class Dating {
    private static final String SAID_SO = "said to be so on the day of publication";
    private static final String PRESENT = "told in the present on the day of publication";
    private static final String NEWS = "told as news of the day of publication";
    private static final String DONE = "done by the day of publication";
    private static final Set<String> DERIVED = Set.of(SAID_SO, PRESENT, NEWS, DONE);

    private Dating() {}

    /** True of the derivation of a date that no word of the text tells. */
    static boolean isDerived(String derivation) {
        return DERIVED.contains(derivation);
    }

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

    /** What the sentence itself tells. */
    static Dated told(DateMention mention) {
        return mention.date().map(date -> said(mention, date)).orElse(Dated.UNKNOWN);
    }

    private static Dated said(DateMention mention, Edtf date) {
        var bounded = switch (mention.kind()) {
            case UNTIL, BEFORE -> date.isOpen() ? date : Edtf.until(date.last());
            case SINCE, AFTER -> date.isOpen() ? date : Edtf.from(date.first());
            default -> date;
        };
        return new Dated(Optional.of(bounded), mention.derivation(), true);
    }

    /** What the tense of the verb tells beside the day of publication; news is what opens an article. */
    static Dated byTense(Frame frame, Edtf published, boolean news) {
        if (frame.status() == Status.PLANNED || frame.status() == Status.PROPOSED) {
            return Dated.UNKNOWN;
        }
        if (frame.construction().aspect() == Aspect.STATUS) {
            return new Dated(Optional.of(published), SAID_SO, false);
        }
        return switch (frame.tense()) {
            case PRESENT -> new Dated(Optional.of(published), PRESENT, false);
            case FUTURE -> Dated.UNKNOWN;
            case PAST, PERFECT, NONE -> news ? justDone(published) : doneBy(published);
        };
    }

    private static Dated justDone(Edtf published) {
        return published.isDay() ? new Dated(Optional.of(Edtf.parse(published + "~")), NEWS, false) : doneBy(published);
    }

    private static Dated doneBy(Edtf published) {
        return new Dated(Optional.of(Edtf.until(published.last())), DONE, false);
    }
}
