package dev.entente.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The description of a server's endpoints, OpenAPI 3.1. Paths, parameters and media types come from the endpoints
 * themselves; the schemas of the bodies are in {@code components.json}.
 */
public final class OpenApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VERSION = "3.1.0";
    private static final String TOKEN = "token";
    private static final String COMPONENTS = "components.json";

    private OpenApi() {}

    /**
     * The document.
     *
     * @throws IllegalStateException where an endpoint names a schema that is not among the components
     */
    public static ObjectNode of(Collection<Endpoint> endpoints) {
        ObjectNode document = JSON.createObjectNode();
        document.put("openapi", VERSION);
        document.putObject("info")
                .put("title", "Entente")
                .put("version", "v1")
                .put("description", "A live, sourced ledger of relations between states.");
        var schemas = components();
        var paths = document.putObject("paths");
        for (var endpoint : endpoints) {
            paths.withObjectProperty(endpoint.path())
                    .set(endpoint.method().name().toLowerCase(Locale.ROOT), operation(endpoint.operation(), schemas));
        }
        var components = document.putObject("components");
        components.set("schemas", schemas);
        components
                .putObject("securitySchemes")
                .putObject(TOKEN)
                .put("type", "http")
                .put("scheme", "bearer");
        // On its own machine a server may be open: with a token, or without.
        var security = document.putArray("security");
        security.addObject();
        security.addObject().putArray(TOKEN);
        return document;
    }

    private static ObjectNode operation(Operation operation, ObjectNode schemas) {
        ObjectNode node = JSON.createObjectNode();
        node.put("operationId", operation.id());
        node.putArray("tags").add(operation.tag());
        node.put("summary", operation.summary());
        if (!operation.parameters().isEmpty()) {
            var parameters = node.putArray("parameters");
            operation.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        }
        if (!operation.bodies().isEmpty()) {
            node.putObject("requestBody").put("required", true).set("content", content(operation.bodies(), schemas));
        }
        var responses = node.putObject("responses");
        var answer = operation.answer();
        responses
                .putObject(Integer.toString(answer.status()))
                .put("description", "Done")
                .set("content", content(List.of(answer.content()), schemas));
        responses
                .putObject("default")
                .put("description", "What went wrong")
                .set(
                        "content",
                        content(List.of(new Operation.Content("application/problem+json", "Problem")), schemas));
        return node;
    }

    private static ObjectNode parameter(Parameter<?> parameter) {
        ObjectNode node = JSON.createObjectNode();
        node.put("name", parameter.name());
        node.put("in", parameter.place().name().toLowerCase(Locale.ROOT));
        node.put("required", parameter.place() == Parameter.Place.PATH);
        node.put("description", parameter.description());
        node.set("schema", parameter.schema());
        return node;
    }

    private static ObjectNode content(List<Operation.Content> bodies, ObjectNode schemas) {
        ObjectNode node = JSON.createObjectNode();
        for (var body : bodies) {
            node.putObject(body.mediaType()).set("schema", schema(body.schema(), schemas));
        }
        return node;
    }

    private static JsonNode schema(String name, ObjectNode schemas) {
        if (name.isEmpty()) {
            return JSON.createObjectNode().put("type", "string");
        }
        if (!schemas.has(name)) {
            throw new IllegalStateException("%s has no schema '%s': add it".formatted(COMPONENTS, name));
        }
        return JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    private static ObjectNode components() {
        try (var in = OpenApi.class.getResourceAsStream(COMPONENTS)) {
            if (in == null) {
                throw new IllegalStateException(COMPONENTS + " is missing from the server's jar");
            }
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
