package dev.entente.streams.query;

/**
 * What this instance's copies of a store say, in the store's own terms.
 *
 * @param <V> the view itself
 */
public interface View<V extends View<V>> {
    /** The copies. */
    LocalStore store();

    /** The same out of these copies. */
    V of(Copies copies);
}
