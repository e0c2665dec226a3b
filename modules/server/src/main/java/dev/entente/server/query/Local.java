package dev.entente.server.query;

import dev.entente.server.ProblemException;
import dev.entente.streams.query.Copies;
import dev.entente.streams.query.StoreAwayException;
import dev.entente.streams.query.View;
import java.util.Collection;
import java.util.function.Function;

/** Answers out of this instance's own copies, and marks what may be stale. */
final class Local {
    private Local() {}

    /**
     * Asks a view.
     *
     * @param copies which copies may answer
     * @param partitions the partitions that the question is about
     * @throws StoreAwayException where this instance has no such copy
     */
    static <V extends View<V>> Answer ask(
            V view, Copies copies, Collection<Integer> partitions, Function<V, Answer> question) {
        if (copies == Copies.ACTIVE || view.store().writes(partitions)) {
            try {
                return ask(view.of(Copies.ACTIVE), question);
            } catch (StoreAwayException e) {
                if (copies == Copies.ACTIVE) {
                    throw e;
                }
            }
        }
        var lag = view.store().lag(partitions);
        return ask(view.of(Copies.ANY), question).stale(lag);
    }

    /** Also that there is no such thing is an answer, which may be stale. */
    private static <V> Answer ask(V view, Function<V, Answer> question) {
        try {
            return question.apply(view);
        } catch (ProblemException e) {
            return Answer.of(e.problem());
        }
    }
}
