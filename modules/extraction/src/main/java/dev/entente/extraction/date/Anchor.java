package dev.entente.extraction.date;

import dev.entente.model.Edtf;
import java.util.Optional;

/**
 * What relative dates count from.
 *
 * @param published the day of publication or of the dateline: "yesterday", "last week", "May 10"
 * @param context the date last told in the text: "two days later", "the same year"
 */
public record Anchor(Optional<Edtf> published, Optional<Edtf> context) {
    /** No day is known. */
    public static final Anchor NONE = new Anchor(Optional.empty(), Optional.empty());

    /** The day of publication alone. */
    public static Anchor published(Edtf day) {
        return new Anchor(Optional.of(day), Optional.empty());
    }

    /** The same with another date last told. */
    public Anchor after(Edtf told) {
        return new Anchor(published, Optional.of(told));
    }
}
