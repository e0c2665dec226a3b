package dev.entente.ledger;

import dev.entente.model.Agreement;
import dev.entente.model.Basis;
import dev.entente.model.Event;
import dev.entente.model.Facet;
import dev.entente.model.Pair;
import dev.entente.model.Period;
import java.util.Collection;
import java.util.List;

/**
 * Hashes what the ledger says, not how it came to say it. Facets, agreements, their periods and events enter as a sum,
 * so that one more of them costs one more hash; the ledger's hash is the sum over its pairs, so that it can be added up
 * over partitions.
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

    /** What stands of a facet, without the periods that acts made, which count on their own. */
    static Hash of(Facet facet) {
        return Hash.of(Canonical.text(
                isFormal(facet) ? Facet.newBuilder(facet).setHistory(List.of()).build() : facet));
    }

    private static boolean isFormal(Facet facet) {
        return facet.getBasis().filter(basis -> basis == Basis.FORMAL).isPresent();
    }

    static Hash of(Agreement agreement) {
        return Hash.of(Canonical.text(
                Agreement.newBuilder(agreement).setHistory(List.of()).build()));
    }

    /** One period of a track, without its end, which is the beginning of the next. */
    static Hash of(Track track, Period period) {
        return Hash.of(track.key() + Canonical.text(History.open(period)));
    }

    /** All that the state says, but how much was told: whatever comes or goes is added or taken away. */
    static Hash sum(Collection<Facet> facets, Collection<Agreement> agreements, Collection<Event> events) {
        var sum = Hash.ZERO;
        for (var facet : facets) {
            sum = sum.plus(of(facet));
            if (isFormal(facet)) {
                for (var period : facet.getHistory()) {
                    sum = sum.plus(of(Published.track(facet), period));
                }
            }
        }
        for (var agreement : agreements) {
            sum = sum.plus(of(agreement));
            for (var stage : agreement.getHistory()) {
                sum = sum.plus(of(Published.track(agreement), History.period(stage)));
            }
        }
        for (var event : events) {
            sum = sum.plus(of(event));
        }
        return sum;
    }

    static Hash of(Pair pair, Hash sum, int articles, int claims) {
        return Hash.of("%s|%s|%d|%d".formatted(pair.key(), sum.hex(), articles, claims));
    }
}
