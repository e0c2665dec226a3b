package dev.entente.server.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.server.Problem;
import dev.entente.streams.query.Copies;
import dev.entente.streams.query.Lags;
import dev.entente.streams.query.Owners;
import dev.entente.streams.query.StoreAwayException;
import dev.entente.streams.query.View;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
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
        gathering.askOwners();
        gathering.askHolders();
        return gathering.answer();
    }

    private Owners owners() {
        return view.store().owners();
    }

    private final class Gathering {
        private final Question other;
        private final Page page;
        private final Part<V> question;
        private final Set<Integer> missing;
        private final Set<HostInfo> silent = new HashSet<>();
        private final List<ObjectNode> parts = new ArrayList<>();
        private final List<Long> lags = new ArrayList<>();

        Gathering(Question other, Page page, Part<V> question) {
            this.other = other;
            this.page = page;
            this.question = question;
            missing = IntStream.range(0, owners().partitions()).boxed().collect(Collectors.toCollection(TreeSet::new));
        }

        /** Asks those that write a part for all that they write, all at once. */
        void askOwners() {
            var groups = new HashMap<HostInfo, Set<Integer>>();
            for (var partition : missing) {
                owners().of(partition)
                        .active()
                        .ifPresent(instance -> groups.computeIfAbsent(instance, i -> new TreeSet<>())
                                .add(partition));
            }
            var asked = new HashMap<HostInfo, CompletableFuture<Answer>>();
            // The others are at it while this instance is.
            groups.keySet().stream()
                    .sorted(Comparator.comparing(owners().self()::equals))
                    .forEach(instance -> asked.put(instance, ask(instance, Copies.ACTIVE, groups.get(instance))));
            asked.forEach((instance, answer) -> {
                try {
                    take(groups.get(instance), answer.join());
                } catch (CompletionException e) {
                    if (!instance.equals(owners().self())) {
                        silent.add(instance);
                    }
                }
            });
        }

        /**
         * Asks for what is missing of all that may have a copy, partition by partition: what moves away must not take
         * the others with it. The copy that is least behind is taken.
         */
        void askHolders() {
            var asked = new TreeMap<Integer, List<CompletableFuture<Answer>>>();
            for (var partition : missing) {
                var answers = owners().of(partition).holders(owners().self()).stream()
                        .filter(instance -> !silent.contains(instance))
                        .map(instance -> ask(instance, Copies.ANY, Set.of(partition)))
                        .toList();
                asked.put(partition, answers);
            }
            asked.forEach((partition, answers) -> answers.stream()
                    .map(answer -> answer.handle((found, failure) -> Optional.ofNullable(found)))
                    .flatMap(answer -> answer.join().stream())
                    .filter(Answer::isOk)
                    .min(new Answer.Worth())
                    .ifPresent(part -> take(Set.of(partition), part)));
        }

        private CompletableFuture<Answer> ask(HostInfo instance, Copies copies, Set<Integer> partitions) {
            if (!instance.equals(owners().self())) {
                return peers.ask(instance, other, copies, partitions).thenApply(Answer::of);
            }
            try {
                return CompletableFuture.completedFuture(Local.ask(
                        view, copies, partitions, here -> Answer.of(page.of(question.apply(here, partitions)))));
            } catch (StoreAwayException e) {
                return CompletableFuture.failedFuture(e);
            }
        }

        private void take(Set<Integer> partitions, Answer part) {
            if (part.isOk()) {
                parts.add((ObjectNode) part.json());
                part.stale().ifPresent(lags::add);
                missing.removeAll(Set.copyOf(partitions));
            }
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
            return lags.isEmpty() ? whole : whole.stale(Lags.sum(lags));
        }
    }
}
