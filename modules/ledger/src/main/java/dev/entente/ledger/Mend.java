package dev.entente.ledger;

import dev.entente.model.Edtf;
import dev.entente.model.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether a claim that somebody adds mends what was said before, or tells more of the world: what came to stand later
 * than what stood is no correction of it. The reasons are in
 * {@code docs/decisions/119-what-is-added-is-no-correction.md}.
 */
final class Mend {
    private Mend() {}

    /** True where a value was said to stand that now does not, or not so. */
    static boolean isOne(Optional<Side> before, Optional<Side> after) {
        var stood = before.map(Side::standing).filter(Mend::hasValue);
        var stands = after.map(Side::standing).filter(Mend::hasValue);
        if (stood.isEmpty() || stands.isEmpty()) {
            return stood.isPresent();
        }
        return stood.get().getValue().equals(stands.get().getValue())
                ? !core(stood.get()).equals(core(stands.get()))
                : isEarlier(stands.get(), stood.get());
    }

    /** Where either has no date, nothing shows that one comes before the other. */
    private static boolean isEarlier(Standing one, Standing other) {
        var first = first(one);
        return first.isPresent()
                && first(other).filter(day -> first.get().isBefore(day)).isPresent();
    }

    private static Optional<LocalDate> first(Standing standing) {
        return standing.getSince().flatMap(Edtf::tryParse).map(Edtf::first);
    }

    private static boolean hasValue(Standing standing) {
        return standing.getValue().isPresent();
    }

    /** Without what is only expected, and what others contest. */
    private static Standing core(Standing standing) {
        return Standing.newBuilder(standing)
                .setPending(List.of())
                .setDisputed(List.of())
                .build();
    }
}
