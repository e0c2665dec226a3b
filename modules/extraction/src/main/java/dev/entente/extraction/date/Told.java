package dev.entente.extraction.date;

import dev.entente.extraction.date.DateMention.Kind;
import dev.entente.model.Edtf;
import java.util.Optional;

/**
 * What a phrase says, before the preposition that stands in front of it has its word.
 *
 * @param to one past its last token
 * @param date absent where it counts from a day that is not known
 * @param how how the date was found
 * @param kind ON, unless the phrase itself says otherwise
 */
record Told(int to, Optional<Edtf> date, String how, Kind kind, boolean isAmbiguous) {
    static Told on(int to, Optional<Edtf> date, String how) {
        return new Told(to, date, how, Kind.ON, false);
    }

    Told as(Kind that) {
        return new Told(to, date, how, that, isAmbiguous);
    }

    Told to(int end) {
        return new Told(end, date, how, kind, isAmbiguous);
    }
}
