package dev.entente.server.route;

import dev.entente.server.Routes;
import dev.entente.server.Utf8;
import dev.entente.server.api.Endpoint;
import dev.entente.server.api.OpenApi;
import dev.entente.server.api.Operation;
import java.util.List;
import java.util.stream.Stream;

/**
 * The description of the other routes, and of this one.
 *
 * @param described the other routes
 */
public record OpenApiRoutes(List<Routes> described) implements Routes {

    @Override
    public List<Endpoint> endpoints() {
        var operation = Operation.of("openapi", "description", "This description, OpenAPI 3.1", "OpenApi");
        var self = Endpoint.get("/openapi.json", operation, context -> {});
        var document = OpenApi.of(
                Stream.concat(described.stream().flatMap(routes -> routes.endpoints().stream()), Stream.of(self))
                        .toList());
        var text = document.toPrettyString();
        return List.of(Endpoint.get(self.path(), operation, context -> Utf8.send(context, "application/json", text)));
    }
}
