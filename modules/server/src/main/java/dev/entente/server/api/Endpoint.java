package dev.entente.server.api;

import dev.entente.server.Problem;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Set;

/**
 * Something the server does: where, what is told of it, and what does it.
 *
 * @param path with its parameters in braces
 */
public record Endpoint(HandlerType method, String path, Operation operation, Handler handler) {

    public static Endpoint get(String path, Operation operation, Handler handler) {
        return new Endpoint(HandlerType.GET, path, operation, handler);
    }

    public static Endpoint post(String path, Operation operation, Handler handler) {
        return new Endpoint(HandlerType.POST, path, operation, handler);
    }

    public static Endpoint delete(String path, Operation operation, Handler handler) {
        return new Endpoint(HandlerType.DELETE, path, operation, handler);
    }

    /**
     * Answers a request, unless it asks for what is not asked for here: a filter with a slip of the pen in its name
     * would show everything as if it had been filtered.
     */
    public void handle(Context context) throws Exception {
        for (var name : names(context)) {
            if (!operation.takes(name)) {
                throw Problem.badParameter(
                                name,
                                "There is no parameter '%s' here; there is %s"
                                        .formatted(
                                                name,
                                                operation.queryNames().isEmpty()
                                                        ? "none at all"
                                                        : String.join(", ", operation.queryNames())))
                        .toException();
            }
        }
        handler.handle(context);
    }

    private static Set<String> names(Context context) {
        try {
            return context.queryParamMap().keySet();
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter(
                            "query", "The query has a percent sign in it that begins no code: " + e.getMessage())
                    .toException();
        }
    }
}
