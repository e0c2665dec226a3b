package dev.entente.server.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.server.Problem;
import dev.entente.streams.query.Copies;
import dev.entente.streams.query.Owners.Owner;
import dev.entente.streams.query.StoreAwayException;
import dev.entente.streams.query.View;
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
 * @param view what this instance has
 * @param peers the other instances
 */
public record ListRouting<V extends View<V>>(V view, Peers peers) {
    /** Asks a view for the items of some partitions, in order, one more than the page holds where there is more. */
    @FunctionalInterface
    public interface Part<V> extends BiFunction<V, Set<Integer>, List<? extends JsonNode>> {}

    /** Answers a request. */
    public void answer(Context context, Page page, Part<V> question) {
        var asked = Peers.partitions(context);
        if (!asked.isEmpty()) {
            var copies = Peers.copies(context).orElse(Copies.ACTIVE);
            Local.ask(view, copies, asked, here -> Answer.of(page.of(question.apply(here, asked))))
                    .send(context);
            return;
        }
        var answer = gather(Question.of(context), page, question);
        var next = answer.json().path(Page.NEXT);
        if (next.isTextual()) {
            NextLink.put(context, next.asText());
        }
        answer.send(context);
    }

    /**
     * Gathers an answer.
     *
     * @param other the same question as another instance is asked it
     * @throws dev.entente.server.ProblemException where nobody has any part just now
     */
    public Answer gather(Question other, Page page, Part<V> question) {
        var gathering = new Gathering(other, page, question);
        gathering.ask(Copies.ACTIVE, owner -> owner.active());
        gathering.ask(Copies.ANY, owner -> owner.standbys().stream().findFirst());
        gathering.ask(Copies.ANY, owner -> Optional.of(view.store().owners().self()));
        return gathering.answer();
    }

    private final class Gathering {
        private final Question other;
        private final Page page;
        private final Part<V> question;
        private final Set<Integer> missing;
        private final List<ObjectNode> parts = new ArrayList<>();
        private final List<Long> lag = new ArrayList<>();

        Gathering(Question other, Page page, Part<V> question) {
            this.other = other;
            this.page = page;
            this.question = question;
            missing = IntStream.range(0, view.store().owners().partitions())
                    .boxed()
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** Asks for what is missing, all instances at once. */
        void ask(Copies copies, Function<Owner, Optional<HostInfo>> whom) {
            var groups = new HashMap<HostInfo, Set<Integer>>();
            for (var partition : missing) {
                whom.apply(view.store().owners().of(partition))
                        .ifPresent(instance -> groups.computeIfAbsent(instance, i -> new TreeSet<>())
                                .add(partition));
            }
            var mine = groups.remove(view.store().owners().self());
            var others = groups.entrySet().stream()
                    .map(group ->
                            Map.entry(group.getValue(), peers.ask(group.getKey(), other, copies, group.getValue())))
                    .toList();
            if (mine != null) {
                askSelf(copies, mine);
            }
            for (var asked : others) {
                try {
                    var answer = Answer.of(asked.getValue().join());
                    if (answer.isOk()) {
                        take(asked.getKey(), answer);
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
            return Local.ask(view, copies, partitions, here -> Answer.of(page.of(question.apply(here, partitions))));
        }

        private void take(Set<Integer> partitions, Answer part) {
            parts.add((ObjectNode) part.json());
            part.stale().ifPresent(lag::add);
            missing.removeAll(Set.copyOf(partitions));
        }

        Answer answer() {
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
            return lag.isEmpty()
                    ? whole
                    : whole.stale(lag.stream().mapToLong(Long::longValue).sum());
        }
    }
}
