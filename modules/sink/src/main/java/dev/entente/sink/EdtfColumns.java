package dev.entente.sink;

import dev.entente.model.Edtf;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An EDTF date as columns: what a plain SQL comparison needs.
 *
 * @param first first day that it can mean, if it has one
 * @param last last day that it can mean, if it has one
 * @param precision how exact it is
 */
record EdtfColumns(Optional<LocalDate> first, Optional<LocalDate> last, Precision precision) {
    enum Precision {
        DAY,
        MONTH,
        SEASON,
        YEAR,
        DECADE,
        CENTURY,
        INTERVAL,
        UNREADABLE
    }

    static EdtfColumns of(String text) {
        return Edtf.tryParse(text)
                .map(date -> new EdtfColumns(
                        Optional.of(date.first()).filter(day -> !day.equals(LocalDate.MIN)),
                        Optional.of(date.last()).filter(day -> !day.equals(LocalDate.MAX)),
                        precision(text)))
                .orElseGet(() -> new EdtfColumns(Optional.empty(), Optional.empty(), Precision.UNREADABLE));
    }

    private static Precision precision(String text) {
        if (text.indexOf('/') >= 0) {
            return Precision.INTERVAL;
        }
        var last = text.charAt(text.length() - 1);
        var digits = last == '~' || last == '?' || last == '%' ? text.substring(0, text.length() - 1) : text;
        return switch (digits.length()) {
            case 10 -> Precision.DAY;
            case 7 -> Integer.parseInt(digits.substring(5)) > 12 ? Precision.SEASON : Precision.MONTH;
            default ->
                digits.endsWith("XX") ? Precision.CENTURY : digits.endsWith("X") ? Precision.DECADE : Precision.YEAR;
        };
    }
}
