package dev.entente.evaluation.benchmark;

import java.util.function.DoublePredicate;

/**
 * What a figure is held to.
 *
 * @param text as the table shows it, empty where nothing is asked
 */
record Bar(String text, DoublePredicate isMet) {
    /** Nothing is asked: the figure is shown for comparison. */
    static final Bar NONE = new Bar("", figure -> true);

    static Bar atLeast(double least) {
        return new Bar("≥ " + Row.shown(least), figure -> figure >= least);
    }

    static Bar moreThan(double limit) {
        return new Bar("> " + Row.shown(limit), figure -> figure > limit);
    }

    static Bar lessThan(double limit) {
        return new Bar("< " + Row.shown(limit), figure -> figure < limit);
    }

    static Bar exactly(double wanted) {
        return new Bar("= " + Row.shown(wanted), figure -> figure == wanted);
    }
}
