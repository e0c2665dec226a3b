package dev.entente.app.house;

import dev.entente.server.Check;
import dev.entente.server.Problem;
import dev.entente.server.Routes;
import dev.entente.server.access.Tls;
import dev.entente.server.api.Endpoint;
import dev.entente.server.query.Question;
import dev.entente.server.query.Race;
import dev.entente.server.route.AlertRoutes;
import dev.entente.server.route.ArticleQueryRoutes;
import dev.entente.server.route.EventRoutes;
import dev.entente.server.route.HistoryRoutes;
import dev.entente.server.route.RelationshipRoutes;
import dev.entente.server.route.RulingRoutes;
import dev.entente.server.route.StatusRoutes;
import dev.entente.server.route.TextRoutes;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Queries and rulings passed on to the processes that hold the stores. Each of these answers for all of them, so they
 * are asked by turns, and another where one does not answer.
 */
final class Upstream implements Routes {
    private static final List<String> PASSED = List.of("Authorization", "Content-Type");
    private static final List<String> RELAYED = List.of("Retry-After", "Entente-Stale", "Location", "Link");
    private static final int AWAY = 503;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Longer than a server takes to give another one up, and shorter than a reader waits. */
    private static final Duration SILENCE = Duration.ofMillis(700);

    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration LIVE = Duration.ofSeconds(2);

    private final HttpClient client;
    private final AtomicInteger turn = new AtomicInteger();
    private final List<URI> servers;
    private final Map<URI, AtomicInteger> unanswered;

    /** @param tls how all processes prove who they are; as any server does where absent */
    Upstream(List<URI> servers, Optional<Tls> tls) {
        var builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT);
        tls.map(Tls::trust).ifPresent(builder::sslContext);
        client = builder.build();
        this.servers = servers.stream().distinct().toList();
        unanswered = this.servers.stream().collect(Collectors.toMap(server -> server, server -> new AtomicInteger()));
    }

    @Override
    public List<Endpoint> endpoints() {
        return Stream.of(
                        RelationshipRoutes.passedOn(this::pass),
                        HistoryRoutes.passedOn(this::pass),
                        EventRoutes.passedOn(this::pass),
                        ArticleQueryRoutes.passedOn(this::pass),
                        TextRoutes.passedOn(this::pass),
                        RulingRoutes.passedOn(this::pass),
                        StatusRoutes.passedOn(this::pass),
                        AlertRoutes.passedOn(this::pass))
                .flatMap(routes -> routes.endpoints().stream())
                .toList();
    }

    /** Well as long as one of them answers. */
    Check check() {
        return new Check("streams", () -> {
            var asked = servers.stream().map(this::isLive).toList();
            var live = asked.stream().filter(CompletableFuture::join).count();
            return new Check.Verdict(live > 0, "%d of %d answer".formatted(live, servers.size()));
        });
    }

    /** No thread waits meanwhile: one silent server would soon have all of them. */
    private void pass(Context context) {
        var isRead = context.method() == HandlerType.GET;
        var body = isRead ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(context.bodyAsBytes());
        var headers = new HashMap<String, String>();
        PASSED.forEach(name -> Optional.ofNullable(context.header(name)).ifPresent(text -> headers.put(name, text)));
        var target = Question.of(context).target();
        var method = context.method().name();
        // What is written is not sent to another while the first may still be at it.
        var silence = isRead ? SILENCE : PATIENCE;
        Function<URI, CompletableFuture<HttpResponse<byte[]>>> ask = server -> {
            var request = HttpRequest.newBuilder(server.resolve(target))
                    .timeout(PATIENCE)
                    .method(method, body);
            headers.forEach(request::header);
            var open = unanswered.get(server);
            open.incrementAndGet();
            return send(request.build()).whenComplete((answer, failure) -> open.decrementAndGet());
        };
        context.future(() -> Race.run(
                        inTurn().stream()
                                .<Supplier<CompletableFuture<HttpResponse<byte[]>>>>map(
                                        server -> () -> ask.apply(server))
                                .toList(),
                        new NotAway(),
                        silence)
                .thenAccept(answer -> answer.ifPresentOrElse(
                        response -> relay(response, context),
                        () -> Problem.unavailable(
                                        "None of the %d processes that hold the relationships answers: try again"
                                                .formatted(servers.size()))
                                .send(context))));
    }

    /** Those first that have least to answer: one that stands still is soon the last. */
    private List<URI> inTurn() {
        var order = new ArrayList<>(servers);
        Collections.rotate(order, -Math.floorMod(turn.getAndIncrement(), servers.size()));
        var open = servers.stream()
                .collect(Collectors.toMap(
                        server -> server, server -> unanswered.get(server).get()));
        order.sort(Comparator.comparing(open::get));
        return order;
    }

    private static void relay(HttpResponse<byte[]> answer, Context context) {
        context.status(answer.statusCode());
        answer.headers().firstValue("Content-Type").ifPresent(context::contentType);
        for (var header : RELAYED) {
            answer.headers().firstValue(header).ifPresent(value -> context.header(header, value));
        }
        context.result(answer.body());
    }

    private CompletableFuture<Boolean> isLive(URI server) {
        return send(HttpRequest.newBuilder(server.resolve("/health/live"))
                        .timeout(PATIENCE)
                        .build())
                .orTimeout(LIVE.toMillis(), TimeUnit.MILLISECONDS)
                .handle((answer, failure) -> failure == null && answer.statusCode() == 200);
    }

    private CompletableFuture<HttpResponse<byte[]>> send(HttpRequest request) {
        return client.sendAsync(request, BodyHandlers.ofByteArray())
                .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Each has asked the others: what one refuses is the answer where none has a better one. */
    private static final class NotAway implements Race.Judge<HttpResponse<byte[]>> {
        @Override
        public boolean isGood(HttpResponse<byte[]> answer) {
            return answer.statusCode() != AWAY;
        }

        @Override
        public boolean isFair(HttpResponse<byte[]> answer) {
            return true;
        }

        @Override
        public int compare(HttpResponse<byte[]> one, HttpResponse<byte[]> other) {
            return 0;
        }
    }
}
