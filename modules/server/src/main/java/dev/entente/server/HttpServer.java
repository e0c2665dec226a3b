package dev.entente.server;

import dev.entente.streams.query.StoreAwayException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Entente over HTTP: the routes it is given, and one way of saying what went wrong. */
public final class HttpServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final int MAX_THREADS = 64;
    private static final int MIN_THREADS = 4;

    private final Javalin javalin;
    private final String host;

    private HttpServer(Javalin javalin, String host) {
        this.javalin = javalin;
        this.host = host;
    }

    /**
     * Starts to listen.
     *
     * @param host address to bind
     * @param port port to bind; 0 for a free one
     * @param maxBodyBytes the largest request body that is read
     * @param routes what it answers
     * @throws PortInUseException where another process has the port
     */
    public static HttpServer start(String host, int port, long maxBodyBytes, List<Routes> routes) {
        try {
            var javalin = Javalin.start(config -> configure(config, host, port, maxBodyBytes, routes));
            return new HttpServer(javalin, host);
        } catch (JavalinBindException e) {
            throw new PortInUseException(host, port, e);
        }
    }

    /** Where it listens. */
    public URI uri() {
        return URI.create("http://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, javalin.port()));
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private static void configure(JavalinConfig config, String host, int port, long maxBodyBytes, List<Routes> routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.jetty.host = host;
        config.jetty.port = port;
        config.jetty.threadPool = new QueuedThreadPool(MAX_THREADS, MIN_THREADS);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.http.maxRequestSize = maxBodyBytes;
        config.http.prefer405over404 = true;
        config.http.generateEtags = true;
        for (var group : routes) {
            for (var endpoint : group.endpoints()) {
                config.routes.addEndpoint(new Endpoint(endpoint.method(), endpoint.path(), endpoint::handle));
            }
        }
        config.routes.before(HttpServer::secure);
        config.routes.exception(ProblemException.class, (e, context) -> answer(context, e.problem()));
        config.routes.exception(
                StoreAwayException.class, (e, context) -> answer(context, Problem.unavailable(e.getMessage())));
        config.routes.exception(HttpResponseException.class, (e, context) -> answer(context, problem(context, e)));
        config.routes.exception(Exception.class, (e, context) -> {
            LOG.error("{} {} failed", context.method(), context.path(), e);
            answer(
                    context,
                    new Problem(
                            500,
                            "Our fault",
                            "This request hit a bug; the log of the server has it.",
                            Optional.empty()));
        });
    }

    private static void secure(Context context) {
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        context.header("X-Frame-Options", "DENY");
    }

    private static Problem problem(Context context, HttpResponseException e) {
        return switch (e.getStatus()) {
            case 404 ->
                Problem.notFound("There is nothing at %s: the README lists what there is.".formatted(context.path()));
            case 413 -> Problem.tooLarge("The body is larger than this server reads: send fewer articles at a time.");
            default -> new Problem(e.getStatus(), "Refused", e.getMessage(), Optional.empty());
        };
    }

    private static void answer(Context context, Problem problem) {
        if (problem.status() == 503) {
            context.header("Retry-After", "1");
        }
        context.status(problem.status()).contentType(Problem.MEDIA_TYPE).result(problem.toJson());
    }
}
