package dev.entente.ledger;

import java.util.List;
import java.util.Optional;

/**
 * All that is said of one track, in the order of time. The fold looks at it only so: each look reads a few records,
 * however much is said, so that one more claim costs the same in a pair with ten claims and with a million.
 */
interface Readings {
    /** So many readings are looked at from either end. */
    int FEW = 4;

    /** So many claims are looked at in each of them, the best. */
    int BEST = 8;

    /** The texts of the shelves of one kind that hold anything. */
    List<String> texts(char kind);

    /** The best claim of the first reading that stands at a place or after it. */
    Optional<Bearing> first(Shelf shelf, Place from);

    /** A claim of the last reading that stands before a place. */
    Optional<Bearing> last(Shelf shelf, Place before);

    /** The best claims of the first few readings from one place to before another. */
    List<Bearing> ahead(Shelf shelf, Place from, Place to);

    /** The best claims of the last few readings from one place to before another. */
    List<Bearing> back(Shelf shelf, Place from, Place to);
}
