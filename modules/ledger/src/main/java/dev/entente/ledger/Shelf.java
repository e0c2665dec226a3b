package dev.entente.ledger;

import dev.entente.model.Ontology.FacetValue;

/** Where a track's readings of one kind stand together, in time: those that speak for a value, or touch a scope. */
record Shelf(char kind, String text) {
    /** The acts that touch a scope, whatever they lead to. */
    static final char SCOPE = 'S';

    static Shelf of(Bearing.Kind kind, FacetValue value) {
        return new Shelf(kind.letter(), value.name());
    }

    static Shelf ofScope(String scope) {
        return new Shelf(SCOPE, scope);
    }
}
