package dev.entente.ledger;

import dev.entente.model.Facet;
import dev.entente.model.Pair;
import java.util.List;
import java.util.Optional;

/**
 * Why one facet of a pair stands where it stands.
 *
 * @param facet name of the facet
 * @param source who acts, empty where the facet has no direction
 * @param target who is acted upon, empty where the facet has no direction
 * @param standing where it stands; absent where all that is said leaves it unknown
 * @param reasons every claim that speaks to it, those first on which the value rests
 */
public record Explanation(
        Pair pair, String facet, String source, String target, Optional<Facet> standing, List<Reason> reasons) {
    public Explanation {
        reasons = List.copyOf(reasons);
    }
}
