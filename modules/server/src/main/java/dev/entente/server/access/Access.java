package dev.entente.server.access;

import dev.entente.server.Problem;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may ask what. Without tokens everybody may everything: that is for a server that only its own machine reaches.
 *
 * @param tokens who may; none where everybody may
 * @param openReads true where whoever has no token may ask, but not write
 * @param limit how often each may; absent where as often as they like
 */
public record Access(List<Token> tokens, boolean openReads, Optional<RateLimit> limit) {
    private static final String BEARER = "Bearer ";
    private static final Set<HandlerType> READS = Set.of(HandlerType.GET, HandlerType.HEAD);

    public Access {
        tokens = List.copyOf(tokens);
    }

    /** For a server that only its own machine reaches. */
    public static Access open() {
        return new Access(List.of(), true, Optional.empty());
    }

    /** Lets a request pass, or ends it with what its sender lacks. */
    public void check(Context context) {
        // Whoever watches over the process has no token; a browser asks what it may before it sends one.
        if (context.path().startsWith("/health/") || context.method() == HandlerType.OPTIONS) {
            return;
        }
        var token = token(context);
        limit(context, token.map(Token::name).orElse(context.ip()));
        if (tokens.isEmpty()) {
            return;
        }
        var needed = READS.contains(context.method()) ? Scope.READ : Scope.WRITE;
        if (needed == Scope.READ && openReads || token.isEmpty() && isPage(context)) {
            return;
        }
        if (token.isEmpty()) {
            context.header("WWW-Authenticate", "Bearer");
            throw new Problem(
                            401,
                            "Who are you",
                            "This needs a token of scope %s: send it as Authorization: Bearer TOKEN".formatted(needed),
                            Optional.of("Authorization"))
                    .toException();
        }
        if (!token.get().scopes().contains(needed)) {
            throw new Problem(
                            403,
                            "Not allowed",
                            "The token of %s is not of scope %s: ask for one that is"
                                    .formatted(token.get().name(), needed),
                            Optional.of("Authorization"))
                    .toException();
        }
    }

    /** The page itself tells nothing: what it shows it asks for, with its reader's token. */
    private static boolean isPage(Context context) {
        return READS.contains(context.method())
                && !context.path().startsWith("/v1/")
                && !context.path().equals("/metrics");
    }

    private Optional<Token> token(Context context) {
        var header = context.header("Authorization");
        if (header == null || tokens.isEmpty()) {
            return Optional.empty();
        }
        var secret =
                header.startsWith(BEARER) ? header.substring(BEARER.length()).strip() : "";
        var found = tokens.stream().filter(token -> token.is(secret)).findFirst();
        if (found.isEmpty()) {
            context.header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            throw new Problem(
                            401,
                            "Who are you",
                            "This token is none that this server knows: it may have been withdrawn",
                            Optional.of("Authorization"))
                    .toException();
        }
        return found;
    }

    private void limit(Context context, String client) {
        var wait = limit.map(rate -> rate.take(client)).orElse(0L);
        if (wait > 0) {
            context.header("Retry-After", Long.toString(wait));
            throw new Problem(
                            429,
                            "Too many requests",
                            "Slow down, and try again in %d s".formatted(wait),
                            Optional.empty())
                    .toException();
        }
    }
}
