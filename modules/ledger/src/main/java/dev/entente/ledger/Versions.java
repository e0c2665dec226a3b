package dev.entente.ledger;

import dev.entente.model.Cause;
import dev.entente.model.ClaimSet;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;

/** Tells which of an article's claim sets about a pair is live: that of the highest revision, read last. */
final class Versions {
    /** A total order: two sets that claim to be one version are told apart by their content, whichever came first. */
    static final Comparator<ClaimSet> OLDEST_FIRST = Comparator.comparingLong(ClaimSet::getRevision)
            .thenComparingInt(set -> set.getReading().getNumber())
            .thenComparing(Versions::content, Arrays::compareUnsigned);

    private Versions() {}

    /** What a set says, without when and why it came. */
    private static byte[] content(ClaimSet set) {
        return Codec.CLAIM_SET.encode(ClaimSet.newBuilder(set)
                .setKnown(Instant.EPOCH)
                .setCause(Cause.PUBLISHED)
                .build());
    }

    /** Of two sets that claim to be one version the one that is kept, the same whichever came first. */
    static ClaimSet kept(ClaimSet one, ClaimSet other) {
        var order = OLDEST_FIRST.compare(one, other);
        if (order != 0) {
            return order > 0 ? one : other;
        }
        return one.getKnown().isAfter(other.getKnown()) ? other : one;
    }

    static Optional<ClaimSet> live(Collection<ClaimSet> versionsOfOneArticle) {
        return versionsOfOneArticle.stream().max(OLDEST_FIRST);
    }

    /** The live set of each article, by article. */
    static Collection<ClaimSet> liveByArticle(Collection<ClaimSet> sets) {
        var live = new TreeMap<String, ClaimSet>();
        sets.forEach(set -> live.merge(set.getDocument().getArticle(), set, Versions::kept));
        return live.values();
    }
}
