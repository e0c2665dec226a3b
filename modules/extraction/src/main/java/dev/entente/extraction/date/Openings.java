package dev.entente.extraction.date;

import dev.entente.model.Edtf;

/** Dates opened at an end. */
final class Openings {
    private Openings() {}

    /** From the beginning of the date on. */
    static Edtf since(Edtf date) {
        return date.isOpen() ? date : Edtf.parse(begin(date) + "/");
    }

    /** At the end of the date or at some time before. */
    static Edtf until(Edtf date) {
        return date.isOpen() ? date : Edtf.parse("/" + end(date));
    }

    /** At some time before the date's first day. */
    static Edtf before(Edtf date) {
        return date.isOpen() ? date : Edtf.until(date.first().minusDays(1));
    }

    /** After the day; of a longer time, at some time after its beginning, since more is seldom meant. */
    static Edtf after(Edtf date) {
        return date.isDay() && !date.isOpen() ? Edtf.from(date.last().plusDays(1)) : since(date);
    }

    private static String begin(Edtf date) {
        var slash = date.text().indexOf('/');
        return slash < 0 ? date.text() : date.text().substring(0, slash);
    }

    private static String end(Edtf date) {
        return date.text().substring(date.text().indexOf('/') + 1);
    }
}
