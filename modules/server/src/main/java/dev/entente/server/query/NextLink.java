package dev.entente.server.query;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Where the next page of a list is, as a header (RFC 8288): the same request, after where this page ends. */
public final class NextLink {
    private static final String AFTER = "after";

    private NextLink() {}

    /**
     * Adds it to an answer that has not all.
     *
     * @param after where this page ends
     */
    public static void put(Context context, String after) {
        var query = Stream.concat(
                        context.queryParamMap().entrySet().stream()
                                .filter(parameter -> !parameter.getKey().equals(AFTER))
                                .flatMap(parameter -> parameter.getValue().stream()
                                        .map(value -> encode(parameter.getKey()) + "=" + encode(value))),
                        Stream.of(AFTER + "=" + encode(after)))
                .toList();
        context.header("Link", "<%s?%s>; rel=\"next\"".formatted(context.path(), String.join("&", query)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
