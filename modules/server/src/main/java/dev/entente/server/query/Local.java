package dev.entente.server.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.streams.query.Copies;
import dev.entente.streams.query.LedgerView;
import dev.entente.streams.query.StoreAwayException;
import io.javalin.http.Context;
import java.util.Collection;
import java.util.function.Function;

/** Answers out of this instance's own copies, and marks what may be stale: in the body and in a header. */
final class Local {
    private Local() {}

    /** @throws StoreAwayException where this instance has no such copy */
    static void answer(
            Context context,
            LedgerView ledger,
            Copies copies,
            Collection<Integer> partitions,
            Function<LedgerView, ObjectNode> question) {
        context.contentType("application/json")
                .result(ask(context, ledger, copies, partitions, question).toString());
    }

    /** The same without sending it. */
    static ObjectNode ask(
            Context context,
            LedgerView ledger,
            Copies copies,
            Collection<Integer> partitions,
            Function<LedgerView, ObjectNode> question) {
        if (copies == Copies.ACTIVE || ledger.writes(partitions)) {
            try {
                return question.apply(ledger.of(Copies.ACTIVE));
            } catch (StoreAwayException e) {
                if (copies == Copies.ACTIVE) {
                    throw e;
                }
            }
        }
        // Also a problem, such as that the pair is not known, may be stale: the header is set before it is thrown.
        var lag = ledger.lag(partitions);
        context.header(Answer.STALE, Long.toString(lag));
        try {
            var answer = question.apply(ledger.of(Copies.ANY));
            answer.putObject("stale").put("lag", lag);
            return answer;
        } catch (StoreAwayException e) {
            context.res().setHeader(Answer.STALE, null);
            throw e;
        }
    }
}
