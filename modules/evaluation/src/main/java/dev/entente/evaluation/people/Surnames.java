package dev.entente.evaluation.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the surname in a full name, by the customs of the state. */
final class Surnames {
    private static final Set<String> SURNAME_FIRST = Set.of("CHN", "TWN", "KOR", "PRK", "VNM", "HKG", "MAC");
    private static final Set<String> TWO_SURNAMES = Set.of(
            "ESP", "MEX", "GTM", "HND", "SLV", "NIC", "CRI", "PAN", "COL", "VEN", "ECU", "PER", "BOL", "CHL", "ARG",
            "PRY", "URY", "CUB", "DOM", "GNQ");
    private static final Set<String> WITHOUT = Set.of("SAU", "THA", "BTN", "ISL", "MMR", "ETH", "ERI");
    private static final Set<String> PARTICLES =
            Set.of("de", "da", "do", "dos", "van", "von", "der", "den", "la", "del", "di", "al", "el", "ben", "le");

    private Surnames() {}

    /** The words that stand for the person alone; none for monarchs, and where given names do the same service. */
    static List<String> of(String name, String state) {
        var words = name.split(" ");
        if (words.length < 2 || WITHOUT.contains(state) || isMonarch(words)) {
            return List.of();
        }
        if (SURNAME_FIRST.contains(state)) {
            return List.of(words[0]);
        }
        if (TWO_SURNAMES.contains(state) && words.length == 4) {
            return List.of(words[2] + " " + words[3]);
        }
        var last = words[words.length - 1];
        var before = words[words.length - 2];
        if (PARTICLES.contains(before.toLowerCase(Locale.ROOT)) && words.length > 2) {
            return List.of(before + " " + last);
        }
        return last.startsWith("al-") || last.startsWith("Al-") || last.startsWith("el-")
                ? List.of(last, last.substring(3))
                : List.of(last);
    }

    private static boolean isMonarch(String... words) {
        return Arrays.stream(words)
                .anyMatch(word -> word.equals("of") || word.equals("bin") || word.matches("[IVX]+|Jr\\.?|Sr\\.?"));
    }
}
