package dev.entente.extraction.text;

import dev.entente.model.Edtf;
import java.util.Optional;

/** Dates of publication as producers and pages give them. */
final class PublicationDate {
    private static final int DAY_LENGTH = 10;
    private static final String BEFORE_TIME = "Tt ";

    private PublicationDate() {}

    /** An EDTF date, or the day of an RFC 3339 instant, as its own offset has it. */
    static Optional<Edtf> read(String value) {
        var text = value.strip();
        var isInstant = text.length() > DAY_LENGTH && BEFORE_TIME.indexOf(text.charAt(DAY_LENGTH)) >= 0;
        return Edtf.tryParse(isInstant ? text.substring(0, DAY_LENGTH) : text);
    }
}
