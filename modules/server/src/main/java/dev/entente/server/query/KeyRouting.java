package dev.entente.server.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.server.Problem;
import dev.entente.streams.query.Copies;
import dev.entente.streams.query.Owners;
import dev.entente.streams.query.StoreAwayException;
import dev.entente.streams.query.View;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
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
        answerAs(context, key, question.andThen(Answer::of));
    }

    /** The same of a question that knows how its answer is written. No thread waits for another instance. */
    public void answerAs(Context context, String key, Function<V, Answer> question) {
        var asked = Peers.copies(context);
        if (asked.isPresent()) {
            Local.ask(view, asked.get(), partitions(key), question).send(context);
            return;
        }
        var answer = find(candidates(key).iterator(), Question.of(context), key, question);
        if (answer.isDone()) {
            send(answer.join(), context, key);
        } else {
            context.future(() -> answer.thenAccept(found -> send(found, context, key)));
        }
    }

    /**
     * Finds an answer, and waits for it.
     *
     * @param other the same question as another instance is asked it
     * @throws dev.entente.server.ProblemException where nobody has the key just now
     */
    public Answer find(Question other, String key, Function<V, ObjectNode> question) {
        return find(candidates(key).iterator(), other, key, question.andThen(Answer::of))
                .join()
                .orElseThrow(() -> nobodyHas(key).toException());
    }

    private CompletableFuture<Optional<Answer>> find(
            Iterator<Candidate> candidates, Question other, String key, Function<V, Answer> question) {
        while (candidates.hasNext()) {
            var candidate = candidates.next();
            if (!candidate.instance().equals(owners().self())) {
                return ask(candidate, other, key)
                        .thenCompose(answer -> answer.isPresent()
                                ? CompletableFuture.completedFuture(answer)
                                : find(candidates, other, key, question));
            }
            var answer = askSelf(candidate.copies(), key, question);
            if (answer.isPresent()) {
                return CompletableFuture.completedFuture(answer);
            }
        }
        return CompletableFuture.completedFuture(Optional.empty());
    }

    private static void send(Optional<Answer> answer, Context context, String key) {
        answer.ifPresentOrElse(
                found -> found.send(context), () -> nobodyHas(key).send(context));
    }

    private static Problem nobodyHas(String key) {
        return Problem.unavailable("No instance that has %s answers just now: try again in a moment".formatted(key));
    }

    /** Whom to ask for which copy. */
    private record Candidate(HostInfo instance, Copies copies) {}

    /** The best first. Also this instance, which may be about to take over. */
    private List<Candidate> candidates(String key) {
        var owner = owners().of(owners().partition(key));
        var candidates = new ArrayList<Candidate>();
        owner.active().ifPresent(active -> candidates.add(new Candidate(active, Copies.ACTIVE)));
        owner.standbys().stream()
                .filter(standby -> !standby.equals(owners().self()))
                .forEach(standby -> candidates.add(new Candidate(standby, Copies.ANY)));
        candidates.add(new Candidate(owners().self(), Copies.ANY));
        return candidates;
    }

    private CompletableFuture<Optional<Answer>> ask(Candidate candidate, Question other, String key) {
        return peers.ask(candidate.instance(), other, candidate.copies(), partitions(key))
                .handle((response, failure) ->
                        Optional.ofNullable(response).map(Answer::of).filter(Answer::counts));
    }

    private Optional<Answer> askSelf(Copies copies, String key, Function<V, Answer> question) {
        try {
            return Optional.of(Local.ask(view, copies, partitions(key), question));
        } catch (StoreAwayException e) {
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
