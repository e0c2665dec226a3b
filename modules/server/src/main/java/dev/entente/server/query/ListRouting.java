package dev.entente.server.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.server.Problem;
import dev.entente.streams.query.Copies;
import dev.entente.streams.query.LedgerView;
import dev.entente.streams.query.Owners.Owner;
import dev.entente.streams.query.StoreAwayException;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.state.HostInfo;

/**
 * Gathers a list from every instance that has a part of it. A part whose owner does not answer in time comes from
 * whoever stands by for it, and is marked stale; one that nobody has is named as missing: a list that is not whole says
 * so.
 *
 * @param ledger what this instance has
 * @param peers the other instances
 */
public record ListRouting(LedgerView ledger, Peers peers) {
    /** Asks a ledger for the items of some partitions, in order, one more than the page holds where there is more. */
    @FunctionalInterface
    public interface Part extends BiFunction<LedgerView, Set<Integer>, List<? extends JsonNode>> {}

    /** Answers a request. */
    public void answer(Context context, Page page, Part question) {
        var asked = Peers.partitions(context);
        if (!asked.isEmpty()) {
            var copies = Peers.copies(context).orElse(Copies.ACTIVE);
            Local.ask(ledger, copies, asked, view -> Answer.of(page.of(question.apply(view, asked))))
                    .send(context);
            return;
        }
        var gathering = new Gathering(context, page, question);
        gathering.ask(Copies.ACTIVE, owner -> owner.active());
        gathering.ask(Copies.ANY, owner -> owner.standbys().stream().findFirst());
        gathering.ask(Copies.ANY, owner -> Optional.of(ledger.store().owners().self()));
        gathering.send();
    }

    private final class Gathering {
        private final Context context;
        private final Page page;
        private final Part question;
        private final Set<Integer> missing;
        private final List<ObjectNode> parts = new ArrayList<>();
        private final List<Long> lag = new ArrayList<>();

        Gathering(Context context, Page page, Part question) {
            this.context = context;
            this.page = page;
            this.question = question;
            missing = IntStream.range(0, ledger.store().owners().partitions())
                    .boxed()
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** Asks for what is missing, all instances at once. */
        void ask(Copies copies, Function<Owner, Optional<HostInfo>> whom) {
            var groups = new HashMap<HostInfo, Set<Integer>>();
            for (var partition : missing) {
                whom.apply(ledger.store().owners().of(partition))
                        .ifPresent(instance -> groups.computeIfAbsent(instance, i -> new TreeSet<>())
                                .add(partition));
            }
            var mine = groups.remove(ledger.store().owners().self());
            var others = groups.entrySet().stream()
                    .map(group -> Map.entry(
                            group.getValue(),
                            peers.ask(group.getKey(), Question.of(context), copies, group.getValue())))
                    .toList();
            if (mine != null) {
                askSelf(copies, mine);
            }
            for (var other : others) {
                try {
                    var answer = Answer.of(other.getValue().join());
                    if (answer.isOk()) {
                        take(other.getKey(), answer);
                    }
                } catch (CompletionException e) {
                    // It stays missing, and is asked of somebody else or named.
                }
            }
        }

        /** Partition by partition where not all can be had: what moves away must not take the others with it. */
        private void askSelf(Copies copies, Set<Integer> mine) {
            try {
                take(mine, local(copies, mine));
            } catch (StoreAwayException e) {
                for (var partition : mine) {
                    try {
                        take(Set.of(partition), local(copies, Set.of(partition)));
                    } catch (StoreAwayException another) {
                        // It stays missing, and is asked of somebody else or named.
                    }
                }
            }
        }

        private Answer local(Copies copies, Set<Integer> partitions) {
            return Local.ask(ledger, copies, partitions, view -> Answer.of(page.of(question.apply(view, partitions))));
        }

        private void take(Set<Integer> partitions, Answer part) {
            parts.add((ObjectNode) part.json());
            part.stale().ifPresent(lag::add);
            missing.removeAll(Set.copyOf(partitions));
        }

        void send() {
            if (parts.isEmpty()) {
                throw Problem.unavailable(
                                "No instance has its part of the ledger at hand just now: try again in a moment")
                        .toException();
            }
            var answer = page.merge(parts);
            if (!missing.isEmpty()) {
                var partitions = answer.putObject("partial").putArray("missing");
                missing.forEach(partitions::add);
            }
            var whole = Answer.of(answer);
            (lag.isEmpty()
                            ? whole
                            : whole.stale(
                                    lag.stream().mapToLong(Long::longValue).sum()))
                    .send(context);
        }
    }
}
