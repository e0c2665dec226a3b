package dev.entente.server.page;

import dev.entente.server.Problem;
import dev.entente.server.Routes;
import dev.entente.server.api.Endpoint;
import dev.entente.server.api.Operation;
import dev.entente.server.api.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A page on which to read what can be asked and try it: Swagger UI over {@code /openapi.json}, from this server alone.
 */
public final class DocsRoutes implements Routes {
    private static final String INDEX = "docs.html";
    private static final List<String> FILES = List.of("docs.js", "swagger-ui-bundle.js", "swagger-ui.css");
    private static final String CACHING = "no-cache";
    private static final Parameter<String> FILE = Parameter.path("file", "The file");

    private final Asset index;
    private final Map<String, Asset> files;

    private DocsRoutes() {
        index = read(INDEX);
        files = FILES.stream().collect(Collectors.toMap(Function.identity(), DocsRoutes::read));
    }

    /** The page that comes with Entente. */
    public static DocsRoutes load() {
        return new DocsRoutes();
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/docs",
                        Operation.of("docs", "page", "A page to read and try this", "")
                                .answering(200, "text/html", ""),
                        context -> PageRoutes.send(context, index, CACHING)),
                Endpoint.get(
                        "/docs/{file}",
                        Operation.of("docsFile", "page", "What that page needs", "")
                                .with(FILE)
                                .answering(200, "text/html", ""),
                        context -> PageRoutes.send(
                                context,
                                FILE.of(context)
                                        .flatMap(name -> Optional.ofNullable(files.get(name)))
                                        .orElseThrow(
                                                () -> Problem.notFound("The page has no %s".formatted(context.path()))
                                                        .toException()),
                                CACHING)));
    }

    private static Asset read(String name) {
        try (var in = DocsRoutes.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the server's jar: build it anew");
            }
            return Asset.of(name, in.readAllBytes()).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
