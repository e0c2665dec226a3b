package dev.entente.ledger;

import dev.entente.model.Agreement;
import dev.entente.model.Event;
import dev.entente.model.Facet;
import dev.entente.model.Pair;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Hashes what the ledger says, not how it came to say it. Events enter as a sum, so that one more event costs one more
 * hash; the ledger's hash is the sum over its pairs, so that it can be added up over partitions.
 */
public final class StateHash {
    private StateHash() {}

    /**
     * The hash of a whole ledger: the sum modulo 2^256 of SHA-256(pair, state). An empty pair adds nothing.
     *
     * @param hashes the hash of each pair's state that is not empty
     * @return 64 hexadecimal digits
     */
    public static String ofLedger(Map<Pair, String> hashes) {
        return hashes.entrySet().stream()
                .map(entry -> Hash.of(entry.getKey().key() + ' ' + entry.getValue()))
                .reduce(Hash.ZERO, Hash::plus)
                .hex();
    }

    /** Adds up the hashes of parts of a ledger that have no pair in common. */
    public static String sum(Collection<String> parts) {
        return parts.stream().map(Hash::parse).reduce(Hash.ZERO, Hash::plus).hex();
    }

    static Hash of(Event event) {
        return Hash.of(Canonical.text(event));
    }

    static Hash of(Pair pair, List<Facet> facets, List<Agreement> agreements, Hash events, int articles, int claims) {
        var out = new StringBuilder(pair.key());
        facets.forEach(facet -> out.append(Canonical.text(facet)));
        out.append('|');
        agreements.forEach(agreement -> out.append(Canonical.text(agreement)));
        return Hash.of(out.append('|')
                .append(events.hex())
                .append('|')
                .append(articles)
                .append('|')
                .append(claims)
                .toString());
    }
}
