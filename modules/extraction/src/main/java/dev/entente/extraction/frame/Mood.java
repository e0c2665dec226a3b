package dev.entente.extraction.frame;

import dev.entente.model.Status;
import java.util.List;

/** How the words around a deed make it more or less real. */
final class Mood {
    /** From the most real to the least; what is denied is denied whatever stands around it. */
    private static final List<Status> ORDER =
            List.of(Status.OCCURRED, Status.PLANNED, Status.PROPOSED, Status.HYPOTHETICAL, Status.DENIED);

    private Mood() {}

    /** The less real of two. */
    static Status both(Status one, Status other) {
        return ORDER.get(Math.max(ORDER.indexOf(one), ORDER.indexOf(other)));
    }
}
