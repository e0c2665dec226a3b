package dev.entente.server.route;

import dev.entente.server.api.Parameter;
import io.javalin.http.Context;

/** How long a page is. */
final class Paging {
    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1_000;

    static final Parameter<Integer> LIMIT =
            Parameter.number("limit", DEFAULT_LIMIT, 1, MAX_LIMIT, "How many a page holds at most");

    private Paging() {}

    static int limit(Context context) {
        return LIMIT.of(context).orElse(DEFAULT_LIMIT);
    }
}
