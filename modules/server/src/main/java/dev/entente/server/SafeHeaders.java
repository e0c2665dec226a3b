package dev.entente.server;

import io.javalin.http.Context;

/** Headers of every answer, whatever is answered: what browsers may do with it. A page says what more it needs. */
final class SafeHeaders {
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private SafeHeaders() {}

    static void apply(Context context, boolean isEncrypted) {
        if (isEncrypted) {
            context.header("Strict-Transport-Security", "max-age=31536000");
        }
        context.header("Content-Security-Policy", NOTHING);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        context.header("X-Frame-Options", "DENY");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        // Whoever keeps an answer asks whether it still holds, which its tag makes cheap.
        context.header("Cache-Control", "no-cache");
        context.header("Vary", "Accept-Encoding");
    }
}
