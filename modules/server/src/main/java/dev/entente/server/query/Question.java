package dev.entente.server.query;

import io.javalin.http.Context;
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
        return new Question(
                context.req().getRequestURI() + (query == null ? "" : "?" + query),
                Optional.ofNullable(context.header(AUTHORIZATION)));
    }

    /** Something else that has to be known to answer it. */
    public Question about(String other) {
        return new Question(other, authorization);
    }
}
