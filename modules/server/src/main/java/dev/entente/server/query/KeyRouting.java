package dev.entente.server.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.server.Problem;
import dev.entente.streams.query.Copies;
import dev.entente.streams.query.Owners;
import dev.entente.streams.query.StoreAwayException;
import dev.entente.streams.query.View;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.apache.kafka.streams.state.HostInfo;

/**
 * Puts a question about a key to the instance that has the key: to the one that writes it, and where that does not
 * answer in time, to those that stand by for it, whose answer is marked stale. Whoever is asked, the answer is the
 * same.
 *
 * @param view what this instance has
 * @param peers the other instances
 */
public record KeyRouting<V extends View<V>>(V view, Peers peers) {

    /**
     * Answers a request.
     *
     * @param key the pair, or the article's id
     * @param question asks a view that has the key
     */
    public void answer(Context context, String key, Function<V, ObjectNode> question) {
        var asked = Peers.copies(context);
        var answer = asked.isPresent()
                ? Local.ask(view, asked.get(), partitions(key), question)
                : find(Question.of(context), key, question);
        answer.send(context);
    }

    /**
     * Finds an answer.
     *
     * @param other the same question as another instance is asked it
     * @throws dev.entente.server.ProblemException where nobody has the key just now
     */
    public Answer find(Question other, String key, Function<V, ObjectNode> question) {
        for (var candidate : candidates(owners().partition(key)).entrySet()) {
            var answer = ask(candidate.getKey(), candidate.getValue(), other, key, question);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw Problem.unavailable("No instance that has %s answers just now: try again in a moment".formatted(key))
                .toException();
    }

    /** Whom to ask for which copy, the best first. Also this instance, which may be about to take over. */
    private Map<HostInfo, Copies> candidates(int partition) {
        var owner = owners().of(partition);
        var candidates = new LinkedHashMap<HostInfo, Copies>();
        owner.active().ifPresent(active -> candidates.put(active, Copies.ACTIVE));
        owner.standbys().forEach(standby -> candidates.putIfAbsent(standby, Copies.ANY));
        candidates.put(owners().self(), Copies.ANY);
        return candidates;
    }

    private Optional<Answer> ask(
            HostInfo instance, Copies copies, Question other, String key, Function<V, ObjectNode> question) {
        try {
            var answer = instance.equals(owners().self())
                    ? Local.ask(view, copies, partitions(key), question)
                    : Answer.of(
                            peers.ask(instance, other, copies, partitions(key)).join());
            return Optional.of(answer).filter(Answer::counts);
        } catch (StoreAwayException | CompletionException e) {
            return Optional.empty();
        }
    }

    private Set<Integer> partitions(String key) {
        return Set.of(owners().partition(key));
    }

    private Owners owners() {
        return view.store().owners();
    }
}
