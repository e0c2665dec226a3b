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
    static Question of(Context context) {
        var query = context.queryString();
        return about(context, context.req().getRequestURI() + (query == null ? "" : "?" + query));
    }

    /** Something else that has to be known to answer the request. */
    public static Question about(Context context, String target) {
        return new Question(target, Optional.ofNullable(context.header(AUTHORIZATION)));
    }
}
