package dev.entente.server.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.model.Pair;
import dev.entente.server.Problem;
import dev.entente.streams.query.Copies;
import dev.entente.streams.query.LedgerView;
import dev.entente.streams.query.StoreAwayException;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.apache.kafka.streams.state.HostInfo;

/**
 * Puts a question about a pair to the instance that has the pair: to the one that writes it, and where that does not
 * answer in time, to those that stand by for it, whose answer is marked stale. Whoever is asked, the answer is the
 * same.
 *
 * @param ledger what this instance has
 * @param peers the other instances
 */
public record PairRouting(LedgerView ledger, Peers peers) {

    /**
     * Answers a request.
     *
     * @param question asks a ledger that has the pair
     */
    public void answer(Context context, Pair pair, Function<LedgerView, ObjectNode> question) {
        var partitions = Set.of(ledger.owners().partition(pair));
        var asked = Optional.ofNullable(context.header(Peers.COPIES)).map(Copies::valueOf);
        if (asked.isPresent()) {
            Local.answer(context, ledger, asked.get(), partitions, question);
            return;
        }
        for (var candidate : candidates(partitions.iterator().next()).entrySet()) {
            if (ask(context, candidate.getKey(), candidate.getValue(), partitions, question)) {
                return;
            }
        }
        throw Problem.unavailable("No instance that has %s answers just now: try again in a moment".formatted(pair))
                .toException();
    }

    /** Whom to ask for which copy, the best first. Also this instance, which may be about to take over. */
    private Map<HostInfo, Copies> candidates(int partition) {
        var owner = ledger.owners().of(partition);
        var candidates = new LinkedHashMap<HostInfo, Copies>();
        owner.active().ifPresent(active -> candidates.put(active, Copies.ACTIVE));
        owner.standbys().forEach(standby -> candidates.putIfAbsent(standby, Copies.ANY));
        candidates.merge(ledger.owners().self(), Copies.ANY, (known, any) -> Copies.ANY);
        return candidates;
    }

    private boolean ask(
            Context context,
            HostInfo instance,
            Copies copies,
            Set<Integer> partitions,
            Function<LedgerView, ObjectNode> question) {
        try {
            if (instance.equals(ledger.owners().self())) {
                Local.answer(context, ledger, copies, partitions, question);
                return true;
            }
            var answer =
                    Answer.of(peers.ask(instance, context, copies, partitions).join());
            if (answer.counts()) {
                context.status(answer.status())
                        .contentType(answer.contentType())
                        .result(answer.body());
                answer.stale().ifPresent(lag -> context.header(Answer.STALE, lag.toString()));
            }
            return answer.counts();
        } catch (StoreAwayException | CompletionException e) {
            return false;
        }
    }
}
