package dev.entente.server.query;

import dev.entente.server.Problem;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;

/**
 * A request as another instance is asked it.
 *
 * @param target path and query
 * @param authorization the asker's token, as its header says it
 */
public record Question(String target, Optional<String> authorization) {
    private static final String AUTHORIZATION = "Authorization";

    /** The request itself. */
    public static Question of(Context context) {
        var query = context.queryString();
        var target = context.req().getRequestURI() + (query == null ? "" : "?" + query);
        try {
            URI.create(target);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter(
                            "query", "The address has characters in it that have to be percent-encoded: " + target)
                    .toException();
        }
        return new Question(target, Optional.ofNullable(context.header(AUTHORIZATION)));
    }

    /** Something else that has to be known to answer it. */
    public Question about(String other) {
        return new Question(other, authorization);
    }
}
