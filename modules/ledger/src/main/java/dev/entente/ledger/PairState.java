package dev.entente.ledger;

import dev.entente.model.Agreement;
import dev.entente.model.Event;
import dev.entente.model.Facet;
import dev.entente.model.Pair;
import dev.entente.model.Relationship;
import java.time.Instant;
import java.util.List;

/**
 * All that the ledger says of a pair: a pure function of the live claims about it.
 *
 * @param facets sorted by facet, source and target
 * @param agreements sorted by name
 * @param events sorted by id
 * @param articles how many articles have live claims about the pair
 * @param claims how many live claims there are about the pair
 * @param known known time of the newest claim set, live or not; the epoch where there is none; not part of the hash
 */
public record PairState(
        Pair pair,
        List<Facet> facets,
        List<Agreement> agreements,
        List<Event> events,
        int articles,
        int claims,
        Instant known) {

    public PairState {
        facets = List.copyOf(facets);
        agreements = List.copyOf(agreements);
        events = List.copyOf(events);
    }

    /** SHA-256 of what the state says, canonical, 64 hexadecimal digits. */
    public String hash() {
        return StateHash.of(pair, StateHash.sum(facets, agreements, events), articles, claims)
                .hex();
    }

    /** True where no live claim says anything of the pair: it adds nothing to the ledger's hash. */
    public boolean isEmpty() {
        return claims == 0;
    }

    /** The state as it is published: of a long history, and of many agreements, the latest. */
    public Relationship toRelationship(int generation, long version, long sequence) {
        return Relationship.newBuilder()
                .setPair(pair.codes())
                .setGeneration(generation)
                .setVersion(version)
                .setSequence(sequence)
                .setKnown(known)
                .setHash(hash())
                .setFacets(facets.stream().map(Published::of).toList())
                .setAgreements(Published.latest(agreements))
                .setEvents(events.size())
                .setArticles(articles)
                .setClaims(claims)
                .build();
    }
}
