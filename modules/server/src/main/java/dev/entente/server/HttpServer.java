package dev.entente.server;

import dev.entente.server.access.Tls;
import dev.entente.server.query.Answer;
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
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Entente over HTTP: the routes it is given, and one way of saying what went wrong. */
public final class HttpServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final int MAX_THREADS = 64;
    private static final int MIN_THREADS = 4;

    private final Javalin javalin;
    private final HttpSettings settings;

    private HttpServer(Javalin javalin, HttpSettings settings) {
        this.javalin = javalin;
        this.settings = settings;
    }

    /**
     * Starts to listen.
     *
     * @param settings how it is reached
     * @param routes what it answers
     * @throws PortInUseException where another process has the port
     */
    public static HttpServer start(HttpSettings settings, List<Routes> routes) {
        try {
            return new HttpServer(Javalin.start(config -> configure(config, settings, routes)), settings);
        } catch (JavalinBindException e) {
            throw new PortInUseException(settings.host(), settings.port(), e);
        }
    }

    /** Where it listens. */
    public URI uri() {
        var host = settings.host();
        return URI.create("%s://%s:%d"
                .formatted(
                        settings.tls().isPresent() ? "https" : "http",
                        host.contains(":") ? "[" + host + "]" : host,
                        javalin.port()));
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private static void configure(JavalinConfig config, HttpSettings settings, List<Routes> routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        settings.tls()
                .ifPresent(tls -> config.jetty.addConnector((server, http) -> secured(server, http, settings, tls)));
        config.jetty.threadPool = new QueuedThreadPool(MAX_THREADS, MIN_THREADS);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.http.maxRequestSize = settings.maxBodyBytes();
        config.http.prefer405over404 = true;
        config.http.generateEtags = true;
        for (var group : routes) {
            for (var endpoint : group.endpoints()) {
                config.routes.addEndpoint(new Endpoint(endpoint.method(), endpoint.path(), endpoint::handle));
            }
        }
        if (!settings.origins().isEmpty()) {
            config.bundledPlugins.enableCors(cors -> cors.addRule(rule -> {
                settings.origins().forEach(rule::allowHost);
                rule.exposeHeader(Answer.STALE);
            }));
        }
        config.routes.before(context -> secure(context, settings));
        config.routes.before(settings.access()::check);
        config.routes.exception(
                ProblemException.class, (e, context) -> e.problem().send(context));
        config.routes.exception(
                StoreAwayException.class,
                (e, context) -> Problem.unavailable(e.getMessage()).send(context));
        config.routes.exception(
                HttpResponseException.class, (e, context) -> problem(context, e).send(context));
        config.routes.exception(Exception.class, (e, context) -> {
            LOG.error("{} {} failed", context.method(), context.path(), e);
            new Problem(500, "Our fault", "This request hit a bug; the log of the server has it.", Optional.empty())
                    .send(context);
        });
    }

    private static ServerConnector secured(Server server, HttpConfiguration http, HttpSettings settings, Tls tls) {
        var context = new SslContextFactory.Server();
        context.setKeyStorePath(tls.keystore().toString());
        context.setKeyStorePassword(tls.password());
        var secure = new HttpConfiguration(http);
        secure.addCustomizer(new SecureRequestCustomizer(false));
        var connector = new ServerConnector(server, context, new HttpConnectionFactory(secure));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        return connector;
    }

    private static void secure(Context context, HttpSettings settings) {
        if (settings.tls().isPresent()) {
            context.header("Strict-Transport-Security", "max-age=31536000");
        }
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
}
