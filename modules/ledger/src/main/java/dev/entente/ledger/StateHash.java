package dev.entente.ledger;

import dev.entente.model.Agreement;
import dev.entente.model.Event;
import dev.entente.model.Facet;
import dev.entente.model.Pair;
import java.util.Collection;
import java.util.List;

/**
 * Hashes what the ledger says, not how it came to say it. Events enter as a sum, so that one more event costs one more
 * hash; the ledger's hash is the sum over its pairs, so that it can be added up over partitions.
 */
public final class StateHash {
    private StateHash() {}

    /**
     * The hash of a ledger, or of a part of one: the sum modulo 2^256 of the hashes of its pairs, each of which is
     * SHA-256(pair, state). Parts that have no pair in common add up in the same way.
     *
     * @param hashes of the pairs whose state is not empty, or of parts; 64 hexadecimal digits each
     * @return 64 hexadecimal digits
     */
    public static String sum(Collection<String> hashes) {
        return hashes.stream().map(Hash::parse).reduce(Hash.ZERO, Hash::plus).hex();
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
