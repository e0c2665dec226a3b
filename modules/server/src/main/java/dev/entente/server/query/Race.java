package dev.entente.server.query;

import java.time.Duration;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One question to several who may know the answer: put to the next of them where one fails, knows no good answer, or is
 * silent for a while; the first good answer wins, and where all have been asked and none has one, the best of the
 * others. So one that stands still costs a moment, and one that is only slow is not given up while nobody else answers.
 *
 * @param <T> an answer
 */
public final class Race<T> {
    private final CompletableFuture<Optional<T>> end = new CompletableFuture<>();
    private final Iterator<Supplier<CompletableFuture<T>>> questions;
    private final Judge<T> judge;
    private final Executor later;
    private Optional<T> best = Optional.empty();

    /** How many have neither answered nor failed, and how many of these were asked less than the silence ago. */
    private int open;

    private int waitedFor;

    private Race(List<Supplier<CompletableFuture<T>>> questions, Judge<T> judge, Duration silence) {
        this.questions = questions.iterator();
        this.judge = judge;
        later = CompletableFuture.delayedExecutor(silence.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What answers are worth: the order is the best first. */
    public interface Judge<T> extends Comparator<T> {
        /** True of an answer that ends the race, for nobody can have a better one. */
        boolean isGood(T answer);

        /** True of an answer that ends the race once all others have answered or are silent. */
        boolean isFair(T answer);
    }

    /**
     * Puts the question.
     *
     * @param questions each puts it to one of them; in the order in which they are asked
     * @param silence after how long the next one is asked as well
     * @return the best answer; nothing where all fail; fails where a question cannot even be put
     */
    public static <T> CompletableFuture<Optional<T>> run(
            List<Supplier<CompletableFuture<T>>> questions, Judge<T> judge, Duration silence) {
        var race = new Race<>(questions, judge, silence);
        race.goOn();
        return race.end;
    }

    private synchronized void goOn() {
        if (!end.isDone() && questions.hasNext()) {
            try {
                new Runner(questions.next().get()).start();
            } catch (RuntimeException e) {
                end.completeExceptionally(e);
            }
        } else {
            finish();
        }
    }

    private void finish() {
        if (!questions.hasNext()
                && (open == 0 || (waitedFor == 0 && best.filter(judge::isFair).isPresent()))) {
            end.complete(best);
        }
    }

    private synchronized void take(T answer) {
        if (judge.isGood(answer)) {
            end.complete(Optional.of(answer));
        } else if (best.isEmpty() || judge.compare(answer, best.get()) < 0) {
            best = Optional.of(answer);
        }
    }

    /** One of those who have been asked. */
    private final class Runner {
        private final CompletableFuture<T> asked;
        private boolean isWaitedFor = true;

        Runner(CompletableFuture<T> asked) {
            this.asked = asked;
        }

        void start() {
            open++;
            waitedFor++;
            asked.whenComplete(this::end);
            if (!asked.isDone()) {
                later.execute(this::giveUp);
            }
        }

        private void end(T answer, Throwable failure) {
            synchronized (Race.this) {
                open--;
                if (failure == null) {
                    take(answer);
                }
                giveUp();
                finish();
            }
        }

        /** It may answer yet, but nobody waits for it who has something else to say. */
        private void giveUp() {
            synchronized (Race.this) {
                if (isWaitedFor) {
                    isWaitedFor = false;
                    waitedFor--;
                    goOn();
                }
            }
        }
    }
}
