package dev.entente.registry.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the handler of a call by its method and path. */
final class Router {

    /** Answers a call by something that Jackson writes. */
    interface Handler {
        Object answer(Call call);
    }

    /** An answer that is JSON already. */
    record Raw(String json) {}

    /**
     * One call.
     *
     * @param path the variable parts of the path, by name
     * @param query the parameters after the question mark
     * @param body what was sent; an empty object where nothing was
     */
    record Call(Map<String, String> path, Map<String, String> query, JsonNode body) {
        String path(String name) {
            return path.get(name);
        }

        Optional<String> optionalPath(String name) {
            return Optional.ofNullable(path.get(name));
        }

        Optional<String> query(String name) {
            return Optional.ofNullable(query.get(name));
        }

        boolean flag(String name) {
            return Boolean.parseBoolean(query.get(name));
        }
    }

    /** A handler, and the variable parts of the path that led to it. */
    record Match(Handler handler, Map<String, String> path) {}

    private record Route(String method, List<String> template, Handler handler) {}

    private final List<Route> routes = new ArrayList<>();

    /** Adds a route; of two that match, the one added first is taken. */
    Router on(String method, String template, Handler handler) {
        routes.add(new Route(method, split(template), handler));
        return this;
    }

    /**
     * The handler of this call.
     *
     * @param rawPath the path as it was sent, escapes and all
     */
    Match match(String method, String rawPath) {
        var path = split(rawPath);
        boolean pathIsKnown = false;
        for (var route : routes) {
            var variables = variables(route.template(), path);
            if (variables.isPresent()) {
                if (route.method().equals(method)) {
                    return new Match(route.handler(), variables.get());
                }
                pathIsKnown = true;
            }
        }
        throw pathIsKnown ? ApiError.methodNotAllowed() : ApiError.notFound();
    }

    /** The parameters of a query as it was sent. */
    static Map<String, String> parameters(String rawQuery) {
        var parameters = new HashMap<String, String>();
        for (var pair : rawQuery.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static Optional<Map<String, String>> variables(List<String> template, List<String> path) {
        if (template.size() != path.size()) {
            return Optional.empty();
        }
        var variables = new HashMap<String, String>();
        for (int i = 0; i < template.size(); i++) {
            var part = template.get(i);
            if (part.startsWith("{")) {
                // A plus sign is itself in a path; only in a query is it a space.
                variables.put(
                        part.substring(1, part.length() - 1), decode(path.get(i).replace("+", "%2B")));
            } else if (!part.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }

    private static List<String> split(String path) {
        var parts = new ArrayList<String>();
        for (var part : path.split("/", -1)) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiError.badRequest(e.getMessage());
        }
    }
}
