package dev.entente.server;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/**
 * Texts as they are answered: in UTF-8. Left to itself the server writes a text in Latin-1 where its media type names
 * no charset, as those of JSON and Atom do not.
 */
public final class Utf8 {
    private Utf8() {}

    /** Answers a request with a text; the status is as it was set. */
    public static void send(Context context, String mediaType, String text) {
        context.contentType(mediaType).result(text.getBytes(StandardCharsets.UTF_8));
    }
}
