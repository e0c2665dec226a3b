package dev.entente.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells states from organisations by their codes. */
final class Actors {
    /** Codes that states are known by without standing in ISO 3166-1, or only as territories. */
    private static final List<String> BEYOND_ISO = List.of("XKX");

    private static final Set<String> STATES = states();

    private Actors() {}

    static boolean isState(String code) {
        return STATES.contains(code);
    }

    private static Set<String> states() {
        var states = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
        states.addAll(BEYOND_ISO);
        return Set.copyOf(states);
    }
}
