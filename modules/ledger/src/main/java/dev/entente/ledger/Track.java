package dev.entente.ledger;

import dev.entente.model.Ontology.FacetType;

/**
 * What one value is kept for: a facet of the pair, or of one of the two towards the other.
 *
 * @param source who acts, empty where the facet has no direction
 * @param target who is acted upon, empty where the facet has no direction
 */
record Track(String facet, String source, String target) implements Comparable<Track> {
    static Track of(FacetType facet, String source, String target) {
        return facet.isDirected() ? new Track(facet.name(), source, target) : new Track(facet.name(), "", "");
    }

    @Override
    public int compareTo(Track that) {
        return key().compareTo(that.key());
    }

    /** Facet, source and target as one text, in whose order tracks stand. */
    String key() {
        return facet + ' ' + source + ' ' + target;
    }
}
