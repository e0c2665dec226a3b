package dev.entente.server.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.server.Problem;
import dev.entente.streams.query.Copies;
import dev.entente.streams.query.LedgerView;
import dev.entente.streams.query.Owners.Owner;
import dev.entente.streams.query.StoreAwayException;
import io.javalin.http.Context;
import java.io.IOException;
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
import java.util.stream.Stream;
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
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Asks a ledger for the items of some partitions, in order, one more than the page holds where there is more. */
    @FunctionalInterface
    public interface Question extends BiFunction<LedgerView, Set<Integer>, List<? extends JsonNode>> {}

    /** Answers a request. */
    public void answer(Context context, Page page, Question question) {
        var asked = Peers.partitions(context);
        if (!asked.isEmpty()) {
            var copies = Copies.valueOf(context.header(Peers.COPIES));
            Local.answer(context, ledger, copies, asked, view -> page.of(question.apply(view, asked)));
            return;
        }
        var gathering = new Gathering(context, page, question);
        gathering.ask(Copies.ACTIVE, owner -> owner.active());
        gathering.ask(Copies.ANY, owner -> owner.standbys().stream().findFirst());
        gathering.ask(Copies.ANY, owner -> Optional.of(ledger.owners().self()));
        gathering.send();
    }

    private final class Gathering {
        private final Context context;
        private final Page page;
        private final Question question;
        private final Set<Integer> missing;
        private final List<ObjectNode> parts = new ArrayList<>();

        Gathering(Context context, Page page, Question question) {
            this.context = context;
            this.page = page;
            this.question = question;
            missing = IntStream.range(0, ledger.owners().partitions())
                    .boxed()
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** Asks for what is missing, all instances at once. */
        void ask(Copies copies, Function<Owner, Optional<HostInfo>> whom) {
            var groups = new HashMap<HostInfo, Set<Integer>>();
            for (var partition : missing) {
                whom.apply(ledger.owners().of(partition))
                        .ifPresent(instance -> groups.computeIfAbsent(instance, i -> new TreeSet<>())
                                .add(partition));
            }
            var mine = groups.remove(ledger.owners().self());
            var others = groups.entrySet().stream()
                    .map(group ->
                            Map.entry(group.getValue(), peers.ask(group.getKey(), context, copies, group.getValue())))
                    .toList();
            if (mine != null) {
                askSelf(copies, mine);
            }
            for (var other : others) {
                try {
                    var answer = Answer.of(other.getValue().join());
                    if (answer.status() == 200) {
                        take(other.getKey(), (ObjectNode) JSON.readTree(answer.body()));
                    }
                } catch (CompletionException | IOException e) {
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

        private ObjectNode local(Copies copies, Set<Integer> partitions) {
            return Local.ask(context, ledger, copies, partitions, view -> page.of(question.apply(view, partitions)));
        }

        private void take(Set<Integer> partitions, ObjectNode part) {
            parts.add(part);
            missing.removeAll(Set.copyOf(partitions));
        }

        void send() {
            if (parts.isEmpty()) {
                throw Problem.unavailable(
                                "No instance has its part of the ledger at hand just now: try again in a moment")
                        .toException();
            }
            var answer = page.merge(parts);
            var stale = parts.stream()
                    .flatMap(part -> Stream.ofNullable(part.get("stale")))
                    .mapToLong(mark -> mark.get("lag").asLong())
                    .boxed()
                    .toList();
            if (!stale.isEmpty()) {
                var lag = stale.stream().mapToLong(Long::longValue).sum();
                context.header(Answer.STALE, Long.toString(lag));
                answer.putObject("stale").put("lag", lag);
            }
            if (!missing.isEmpty()) {
                var partitions = answer.putObject("partial").putArray("missing");
                missing.forEach(partitions::add);
            }
            context.contentType("application/json").result(answer.toString());
        }
    }
}
