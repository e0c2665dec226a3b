package dev.entente.app.house;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * One question to servers that all know the answer: put to the next of them where one fails, or is silent for a while;
 * the first good answer wins. So one that stands still costs a moment, and one that only has much to tell is not given
 * up.
 */
final class Race {
    private static final int AWAY = 503;

    private final CompletableFuture<Optional<HttpResponse<byte[]>>> answer = new CompletableFuture<>();
    private final Iterator<URI> servers;
    private final Function<URI, CompletableFuture<HttpResponse<byte[]>>> question;
    private final Executor later;
    private Optional<HttpResponse<byte[]>> refusal = Optional.empty();
    private int asked;
    private int failed;

    private Race(List<URI> servers, Function<URI, CompletableFuture<HttpResponse<byte[]>>> question, Duration silence) {
        this.servers = servers.iterator();
        this.question = question;
        later = CompletableFuture.delayedExecutor(silence.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Puts the question.
     *
     * @param servers in the order in which they are asked
     * @param silence after how long the next one is asked as well
     * @return the best answer: one with status 503 where none has a better one; nothing where none answers
     */
    static CompletableFuture<Optional<HttpResponse<byte[]>>> run(
            List<URI> servers, Function<URI, CompletableFuture<HttpResponse<byte[]>>> question, Duration silence) {
        var race = new Race(servers, question, silence);
        race.askNext();
        return race.answer;
    }

    private synchronized void askNext() {
        if (answer.isDone()) {
            return;
        }
        if (servers.hasNext()) {
            asked++;
            var mine = question.apply(servers.next());
            mine.whenComplete(this::took);
            later.execute(() -> {
                if (!mine.isDone()) {
                    askNext();
                }
            });
        } else if (failed == asked) {
            answer.complete(refusal);
        }
    }

    private synchronized void took(HttpResponse<byte[]> response, Throwable failure) {
        if (failure == null && response.statusCode() != AWAY) {
            answer.complete(Optional.of(response));
            return;
        }
        failed++;
        if (failure == null) {
            refusal = Optional.of(response);
        }
        askNext();
    }
}
