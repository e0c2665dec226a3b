package dev.entente.server;

import dev.entente.server.access.Tls;
import dev.entente.server.query.Answer;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Entente over HTTP: the routes it is given, and one way of saying what went wrong. */
public final class HttpServer implements AutoCloseable {
    /** Headers of ours that pages of other origins may read. */
    private static final List<String> EXPOSED = List.of(Answer.STALE, "ETag", "Link", "Location", "Retry-After");

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
        for (var group : routes) {
            for (var endpoint : group.endpoints()) {
                config.routes.addEndpoint(new Endpoint(endpoint.method(), endpoint.path(), endpoint::handle));
            }
        }
        if (!settings.origins().isEmpty()) {
            config.bundledPlugins.enableCors(cors -> cors.addRule(rule -> {
                settings.origins().forEach(rule::allowHost);
                EXPOSED.forEach(rule::exposeHeader);
            }));
        }
        config.routes.before(
                context -> SafeHeaders.apply(context, settings.tls().isPresent()));
        config.routes.before(settings.access()::check);
        config.routes.after(EntityTags::apply);
        Problems.configure(config);
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
}
