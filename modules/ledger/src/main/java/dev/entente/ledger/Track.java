package dev.entente.ledger;

import dev.entente.model.Ontology;
import dev.entente.model.Ontology.FacetType;

/**
 * What one value is kept for: a facet of the pair, or of one of the two towards the other, or a document.
 *
 * @param source who acts, empty where the facet has no direction
 * @param target who is acted upon, empty where the facet has no direction
 * @param document the telling words of the document's name, empty where it is none
 */
record Track(String facet, String source, String target, String document) implements Comparable<Track> {
    static Track of(FacetType facet, String source, String target) {
        return facet.isDirected() ? new Track(facet.name(), source, target, "") : new Track(facet.name(), "", "", "");
    }

    static Track ofDocument(String document) {
        return new Track(Ontology.AGREEMENTS, "", "", document);
    }

    boolean isDocument() {
        return !document.isEmpty();
    }

    @Override
    public int compareTo(Track that) {
        return key().compareTo(that.key());
    }

    /** Facet, source, target and document as one text, in whose order tracks stand. */
    String key() {
        return facet + ' ' + source + ' ' + target + (isDocument() ? ' ' + document : "");
    }
}
