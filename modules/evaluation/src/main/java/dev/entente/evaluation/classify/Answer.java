package dev.entente.evaluation.classify;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.evaluation.score.MacroF1.Labelled;
import dev.entente.evaluation.score.Plover;

/**
 * A labelled row and what the classifier made of it.
 *
 * @param said a root of PLOVER
 */
record Answer(Row row, String said) {
    Labelled root() {
        return new Labelled(row.root(), said);
    }

    Labelled quad() {
        return new Labelled(row.quad(), Plover.quad(said));
    }

    Labelled side() {
        return new Labelled(row.side(), Plover.side(said));
    }

    /** As the command {@code classify} writes it. */
    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .<ObjectNode>set("id", row.question().id())
                .put("root", said);
    }
}
