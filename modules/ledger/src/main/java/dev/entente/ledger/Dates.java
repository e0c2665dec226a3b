package dev.entente.ledger;

import dev.entente.model.Edtf;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What several dates of one thing say together. */
final class Dates {
    /** By the last day that a date can mean, then by the first, then by its text. */
    static final Comparator<Edtf> BY_LAST =
            Comparator.comparing(Edtf::last).thenComparing(Edtf::first).thenComparing(Edtf::text);

    private Dates() {}

    /** The narrowest date that all of them allow, in the words of one of them if it can be; nothing without bounds. */
    static Optional<Edtf> common(Collection<Edtf> dates) {
        var first =
                dates.stream().map(Edtf::first).max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
        var last = dates.stream().map(Edtf::last).min(Comparator.naturalOrder()).orElse(LocalDate.MAX);
        return first.isAfter(last) ? Optional.empty() : word(dates, first, last);
    }

    /** The time from the first day that any of them can mean to the last. */
    static Optional<Edtf> hull(Collection<Edtf> dates) {
        var first =
                dates.stream().map(Edtf::first).min(Comparator.naturalOrder()).orElse(LocalDate.MIN);
        var last = dates.stream().map(Edtf::last).max(Comparator.naturalOrder()).orElse(LocalDate.MAX);
        return word(dates, first, last);
    }

    private static Optional<Edtf> word(Collection<Edtf> dates, LocalDate first, LocalDate last) {
        return dates.stream()
                .filter(date -> date.first().equals(first) && date.last().equals(last))
                .min(Comparator.comparing(Edtf::text))
                .or(() -> span(first, last));
    }

    private static Optional<Edtf> span(LocalDate first, LocalDate last) {
        if (first.equals(LocalDate.MIN)) {
            return last.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(Edtf.until(last));
        }
        return Optional.of(last.equals(LocalDate.MAX) ? Edtf.from(first) : Edtf.between(first, last));
    }
}
