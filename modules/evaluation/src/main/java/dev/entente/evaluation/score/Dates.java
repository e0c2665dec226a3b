package dev.entente.evaluation.score;

import dev.entente.model.Edtf;
import java.time.LocalDate;
import java.util.Optional;

/** Dates as the scorers see them: one that is open at both ends says nothing, and counts for none. */
final class Dates {
    private Dates() {}

    static Optional<Edtf> parse(String text) {
        return Edtf.tryParse(text).filter(date -> !isOpenAtBothEnds(date));
    }

    private static boolean isOpenAtBothEnds(Edtf date) {
        return date.first().equals(LocalDate.MIN) && date.last().equals(LocalDate.MAX);
    }

    static boolean overlap(Optional<Edtf> said, Optional<Edtf> wanted) {
        return said.isPresent() && wanted.isPresent() && said.get().overlaps(wanted.get());
    }
}
