package dev.entente.server.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.server.Problem;
import dev.entente.streams.query.Copies;
import dev.entente.streams.query.Owners;
import dev.entente.streams.query.StoreAwayException;
import dev.entente.streams.query.View;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.streams.state.HostInfo;

/**
 * Puts a question about a key to the instance that has the key: to the one that writes it, and where that does not
 * answer in time or is not sure, to those that stand by for it. Where none is sure, the answer that is least behind is
 * given, marked stale; but that there is no such thing nobody says who is not sure. Whoever is asked, the answer is the
 * same. See {@code docs/decisions/106-who-is-asked-for-a-key.md}.
 *
 * @param view what this instance has
 * @param peers the other instances
 */
public record KeyRouting<V extends View<V>>(V view, Peers peers) {
    /** Shorter than a reader waits, and longer than a copy takes to be handed from one task to the next. */
    private static final Duration PATIENCE = Duration.ofMillis(600);

    private static final Executor AFTER_A_PAUSE = CompletableFuture.delayedExecutor(150, TimeUnit.MILLISECONDS);

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
        var answer = new Asking(Question.of(context), key, question).ask();
        if (answer.isDone()) {
            send(join(answer), context, key);
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
        return join(new Asking(other, key, question.andThen(Answer::of)).ask())
                .orElseThrow(() -> nobodyHas(key).toException());
    }

    private static Optional<Answer> join(CompletableFuture<Optional<Answer>> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static void send(Optional<Answer> answer, Context context, String key) {
        answer.ifPresentOrElse(
                found -> found.send(context), () -> nobodyHas(key).send(context));
    }

    private static Problem nobodyHas(String key) {
        return Problem.unavailable("No instance that has %s answers just now: try again in a moment".formatted(key));
    }

    private Set<Integer> partitions(String key) {
        return Set.of(owners().partition(key));
    }

    private Owners owners() {
        return view.store().owners();
    }

    /** One question on its way to those who may have the key. */
    private final class Asking {
        private final Question other;
        private final String key;
        private final Function<V, Answer> question;
        private final Answer.Worth worth = new Answer.Worth();
        private final long end = System.nanoTime() + PATIENCE.toNanos();

        Asking(Question other, String key, Function<V, Answer> question) {
            this.other = other;
            this.key = key;
            this.question = question;
        }

        CompletableFuture<Optional<Answer>> ask() {
            return ask(holders());
        }

        /**
         * Where none of these has the key, all are asked, and again: a copy that is handed over is away for a moment.
         */
        private CompletableFuture<Optional<Answer>> ask(Set<HostInfo> instances) {
            var questions = instances.stream()
                    .<Supplier<CompletableFuture<Answer>>>map(instance -> () -> ask(instance))
                    .toList();
            return Race.run(questions, worth, Peers.DEADLINE)
                    .thenCompose(answer -> answer.filter(worth::isFair).isPresent() || System.nanoTime() > end
                            ? CompletableFuture.completedFuture(Answer.Worth.atLast(answer))
                            : CompletableFuture.supplyAsync(() -> ask(everybody()), AFTER_A_PAUSE)
                                    .thenCompose(Function.identity()));
        }

        private CompletableFuture<Answer> ask(HostInfo instance) {
            if (!instance.equals(owners().self())) {
                return peers.ask(instance, other, Copies.ANY, partitions(key), Peers.LAST_HOPE)
                        .thenApply(Answer::of)
                        .thenApply(Answer::orNothing);
            }
            try {
                return CompletableFuture.completedFuture(Local.ask(view, Copies.ANY, partitions(key), question));
            } catch (StoreAwayException e) {
                return CompletableFuture.failedFuture(e);
            }
        }

        private Set<HostInfo> holders() {
            return owners().of(owners().partition(key)).holders(owners().self());
        }

        private Set<HostInfo> everybody() {
            var everybody = holders();
            everybody.addAll(owners().instances());
            return everybody;
        }
    }
}
