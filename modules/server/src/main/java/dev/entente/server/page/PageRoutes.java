package dev.entente.server.page;

import dev.entente.server.Problem;
import dev.entente.server.Routes;
import dev.entente.server.api.Endpoint;
import dev.entente.server.api.Operation;
import dev.entente.server.api.Parameter;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Optional;

/**
 * The web page. Its document is asked for anew each time; what it needs lies under a version and never changes there,
 * so that a browser asks for it once.
 */
public final class PageRoutes implements Routes {
    /** The page runs its own scripts and styles, talks to its own server, and nothing else. */
    static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "connect-src 'self'",
            "font-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final String HTML = "text/html";
    private static final Parameter<String> VERSION = Parameter.path("version", "The version of the page");
    private static final Parameter<String> PATH = Parameter.path("path", "The file");

    private final Assets assets;
    private final Asset index;

    private PageRoutes(Assets assets) {
        this.assets = assets;
        index = assets.index();
    }

    /** The page that comes with Entente. */
    public static PageRoutes load() {
        return new PageRoutes(Assets.load());
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/", Operation.of("page", "page", "The web page", "").answering(200, HTML, ""), this::index),
                // What answers to HEAD by itself says of everything that it is plain text.
                new Endpoint(
                        HandlerType.HEAD,
                        "/",
                        Operation.of("pageHead", "page", "What the web page is", "")
                                .answering(200, HTML, ""),
                        this::index),
                Endpoint.get(
                        "/assets/{version}/<path>",
                        Operation.of("asset", "page", "What the web page needs", "")
                                .with(VERSION, PATH)
                                .answering(200, HTML, ""),
                        this::asset));
    }

    private void index(Context context) {
        send(context, index, "no-cache");
    }

    private void asset(Context context) {
        var file = VERSION.of(context)
                .filter(assets.version()::equals)
                .flatMap(version -> PATH.of(context))
                .flatMap(assets::find)
                .orElseThrow(() -> Problem.notFound(
                                "The page as it is now has no %s: load it anew".formatted(context.path()))
                        .toException());
        send(context, file, "public, max-age=31536000, immutable");
    }

    static void send(Context context, Asset asset, String caching) {
        context.header("Content-Security-Policy", POLICY);
        context.header("Cache-Control", caching);
        context.header("Vary", "Accept-Encoding");
        var zipped = Optional.ofNullable(context.header("Accept-Encoding"))
                .filter(accepted -> accepted.contains("gzip"))
                .isPresent();
        if (zipped) {
            context.header("Content-Encoding", "gzip");
        }
        context.contentType(asset.mediaType()).result(zipped ? asset.gzip() : asset.body());
    }
}
