package dev.entente.it.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.entente.model.Pair;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Questions about pairs in turn, so many a second whether or not earlier ones are answered. */
final class Questions implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String STALE = "Entente-Stale";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    /** The JDK's own way of sending without waiting starts a thread for each answer on two cores. */
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private final History history;
    private final List<String> pairs;
    private final List<CompletableFuture<Reply>> asked = new ArrayList<>();

    Questions(History history) {
        this.history = history;
        pairs = history.pairs().stream().sorted().toList();
    }

    /**
     * What came of a question.
     *
     * @param known version of the pair's newest state that was known before it was asked
     * @param answer nothing where none came
     */
    record Reply(
            URI server, String pair, long known, Duration took, Optional<HttpResponse<String>> answer, String failure) {

        int status() {
            return answer.map(HttpResponse::statusCode).orElse(0);
        }

        /** Whether it says that it has no answer now, and when there may be one. */
        boolean tellsWhenToAskAgain() {
            return status() == 503
                    && answer.flatMap(response -> response.headers().firstValue("Retry-After"))
                            .isPresent();
        }

        boolean isMarked() {
            return answer.flatMap(response -> response.headers().firstValue(STALE))
                            .isPresent()
                    && body().has("stale");
        }

        JsonNode body() {
            try {
                return answer.isEmpty()
                        ? MissingNode.getInstance()
                        : JSON.readTree(answer.get().body());
            } catch (JsonProcessingException e) {
                throw new AssertionError("No JSON: " + answer.get().body(), e);
            }
        }

        @Override
        public String toString() {
            return "%s of %s: %d after %d ms, version %d where %d was known, marked: %s %s"
                    .formatted(
                            pair,
                            server,
                            status(),
                            took.toMillis(),
                            body().path("version").asLong(),
                            known,
                            isMarked(),
                            failure);
        }
    }

    /** Asks these servers by turns, for so long. */
    void ask(List<URI> servers, int aSecond, Duration length) {
        var begun = System.nanoTime();
        var count = aSecond * length.toMillis() / 1000;
        for (int i = 0; i < count; i++) {
            var due = begun + TimeUnit.SECONDS.toNanos(i) / aSecond;
            LockSupport.parkNanos(due - System.nanoTime());
            asked.add(ask(servers.get(i % servers.size()), pairs.get(i % pairs.size())));
        }
    }

    /** Asks each server of every pair so many times, one after the other: none is slow any more for being new. */
    void warmUp(List<URI> servers, int times) {
        for (int i = 0; i < times; i++) {
            for (var pair : pairs) {
                servers.stream().map(server -> ask(server, pair)).toList().forEach(CompletableFuture::join);
            }
        }
    }

    /** What came of all of them. */
    List<Reply> replies() {
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<Reply> ask(URI server, String key) {
        var pair = Pair.parse(key);
        var known = history.newest(key);
        var begun = System.nanoTime();
        var request = HttpRequest.newBuilder(server.resolve("/v1/relationships/%s/%s".formatted(pair.a(), pair.b())))
                .timeout(PATIENCE)
                .build();
        return CompletableFuture.supplyAsync(
                () -> {
                    var answer = Optional.<HttpResponse<String>>empty();
                    var failure = "";
                    try {
                        answer = Optional.of(client.send(request, BodyHandlers.ofString()));
                    } catch (IOException e) {
                        failure = e.toString();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        failure = e.toString();
                    }
                    var took = Duration.ofNanos(System.nanoTime() - begun);
                    return new Reply(server, key, known, took, answer, failure);
                },
                threads);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
