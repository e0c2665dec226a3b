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
    /** Attribute of a request: the token of whoever asks, where not everybody may read. */
    private static final String HOLDER = "entente.token";
    /** What tells nothing of the ledger. */
    private static final Set<String> PAGES = Set.of("/", "/docs", "/openapi.json");

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
        // Whoever watches over the process has no token; a browser asks what it may before it sends one, and has the
        // page before anybody can enter a token there.
        if (context.path().startsWith("/health/")
                || context.path().startsWith("/assets/")
                || context.path().startsWith("/docs/")
                || context.method() == HandlerType.OPTIONS) {
            return;
        }
        var secret = secret(context);
        var token = secret.flatMap(this::token);
        limit(context, token.map(Token::name).orElse(context.ip()));
        if (tokens.isEmpty()) {
            return;
        }
        if (secret.isPresent() && token.isEmpty()) {
            context.header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            throw new Problem(
                            401,
                            "Who are you",
                            "This token is none that this server knows: it may have been withdrawn",
                            Optional.of("Authorization"))
                    .toException();
        }
        var needed = READS.contains(context.method()) ? Scope.READ : Scope.WRITE;
        if (needed == Scope.READ && openReads || token.isEmpty() && PAGES.contains(context.path())) {
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
        require(token.get(), needed);
        if (!openReads) {
            context.attribute(HOLDER, token.get());
        }
    }

    /**
     * Ends a request that writes where it has to read first, in this process or another, and its sender may not. Asked
     * before anything is read: whether it may must not hang on where things lie.
     */
    public static void requireRead(Context context) {
        Optional.<Token>ofNullable(context.attribute(HOLDER)).ifPresent(holder -> require(holder, Scope.READ));
    }

    private static void require(Token token, Scope needed) {
        if (!token.scopes().contains(needed)) {
            throw new Problem(
                            403,
                            "Not allowed",
                            "The token of %s is not of scope %s: ask for one that is".formatted(token.name(), needed),
                            Optional.of("Authorization"))
                    .toException();
        }
    }

    private Optional<Token> token(String secret) {
        return tokens.stream().filter(token -> token.is(secret)).findFirst();
    }

    private static Optional<String> secret(Context context) {
        return Optional.ofNullable(context.header("Authorization"))
                .map(header -> header.startsWith(BEARER)
                        ? header.substring(BEARER.length()).strip()
                        : "");
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
