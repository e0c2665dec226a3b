package dev.entente.app.house;

import dev.entente.server.Check;
import dev.entente.server.Problem;
import dev.entente.server.Routes;
import dev.entente.server.access.Tls;
import dev.entente.server.api.Endpoint;
import dev.entente.server.query.Question;
import dev.entente.server.route.ArticleQueryRoutes;
import dev.entente.server.route.EventRoutes;
import dev.entente.server.route.HistoryRoutes;
import dev.entente.server.route.RelationshipRoutes;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Queries passed on to the processes that hold the stores. Each of these answers for all of them, so they are asked by
 * turns, and another where one does not answer.
 */
final class Upstream implements Routes {
    private static final int AWAY = 503;
    private static final String AUTHORIZATION = "Authorization";
    private static final List<String> RELAYED = List.of("Retry-After", "Entente-Stale");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration CONNECT = Duration.ofMillis(500);

    private final HttpClient client;
    private final AtomicInteger turn = new AtomicInteger();
    private final List<URI> servers;

    /** @param tls how all processes prove who they are; as any server does where absent */
    Upstream(List<URI> servers, Optional<Tls> tls) {
        var builder = HttpClient.newBuilder().connectTimeout(CONNECT);
        tls.map(Tls::trust).ifPresent(builder::sslContext);
        client = builder.build();
        this.servers = List.copyOf(servers);
    }

    @Override
    public List<Endpoint> endpoints() {
        return Stream.of(
                        RelationshipRoutes.passedOn(this::pass),
                        HistoryRoutes.passedOn(this::pass),
                        EventRoutes.passedOn(this::pass),
                        ArticleQueryRoutes.passedOn(this::pass))
                .flatMap(routes -> routes.endpoints().stream())
                .toList();
    }

    /** Well as long as one of them answers. */
    Check check() {
        return new Check("streams", () -> {
            var live = servers.stream().filter(this::isLive).count();
            return new Check.Verdict(live > 0, "%d of %d answer".formatted(live, servers.size()));
        });
    }

    private void pass(Context context) {
        var first = turn.getAndIncrement();
        Optional<HttpResponse<byte[]>> away = Optional.empty();
        for (int i = 0; i < servers.size(); i++) {
            var server = servers.get(Math.floorMod(first + i, servers.size()));
            try {
                var answer = get(server, target(context), Optional.ofNullable(context.header(AUTHORIZATION)));
                if (answer.statusCode() != AWAY) {
                    relay(answer, context);
                    return;
                }
                away = Optional.of(answer);
            } catch (IOException e) {
                // The next one may be there.
            }
        }
        relay(
                away.orElseThrow(() -> Problem.unavailable(
                                "None of the %d processes that hold the relationships answers: try again"
                                        .formatted(servers.size()))
                        .toException()),
                context);
    }

    private static void relay(HttpResponse<byte[]> answer, Context context) {
        context.status(answer.statusCode());
        answer.headers().firstValue("Content-Type").ifPresent(context::contentType);
        for (var header : RELAYED) {
            answer.headers().firstValue(header).ifPresent(value -> context.header(header, value));
        }
        context.result(answer.body());
    }

    private boolean isLive(URI server) {
        try {
            return get(server, "/health/live", Optional.empty()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpResponse<byte[]> get(URI server, String target, Optional<String> authorization) throws IOException {
        var request = HttpRequest.newBuilder(server.resolve(target)).timeout(PATIENCE);
        authorization.ifPresent(header -> request.header(AUTHORIZATION, header));
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The server is stopping", e);
        }
    }

    private static String target(Context context) {
        return Question.of(context).target();
    }
}
