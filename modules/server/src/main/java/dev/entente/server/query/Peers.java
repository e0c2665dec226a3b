package dev.entente.server.query;

import dev.entente.server.Problem;
import dev.entente.server.access.Tls;
import dev.entente.streams.query.Copies;
import io.javalin.http.Context;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.HostInfo;

/**
 * The other instances, asked by the same request that this one was asked by. Two headers tell them that another
 * instance asks, so that they answer from what they hold and ask nobody else.
 */
public final class Peers {
    /** Request header: which {@link Copies} shall answer. */
    static final String COPIES = "Entente-Copies";

    /** Request header: the partitions that a list is wanted of, separated by commas. */
    static final String PARTITIONS = "Entente-Partitions";

    /** After so long without an answer another instance is asked. */
    static final Duration DEADLINE = Duration.ofMillis(300);

    /** How long an answer is waited for that nobody else may have: an instance that is busy is not away. */
    static final Duration LAST_HOPE = Duration.ofMillis(1_200);

    private static final String AUTHORIZATION = "Authorization";

    private final HttpClient client;
    private final String scheme;

    /** @param tls how all instances prove who they are; plain HTTP where absent */
    public Peers(Optional<Tls> tls) {
        var builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(DEADLINE);
        tls.map(Tls::trust).ifPresent(builder::sslContext);
        client = builder.build();
        scheme = tls.isPresent() ? "https" : "http";
    }

    /** Whether another instance asks, which wants to know what this one has and nothing besides. */
    public static boolean isAsking(Context context) {
        return context.header(COPIES) != null;
    }

    /** Which copies another instance asks for; empty where a client asks. */
    static Optional<Copies> copies(Context context) {
        try {
            return Optional.ofNullable(context.header(COPIES)).map(Copies::valueOf);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter(COPIES, "The header is for instances of Entente among themselves")
                    .toException();
        }
    }

    /** The partitions that another instance asks for; empty where a client asks. */
    static Set<Integer> partitions(Context context) {
        var header = context.header(PARTITIONS);
        try {
            return header == null || header.isBlank()
                    ? Set.of()
                    : Stream.of(header.split(",")).map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
        } catch (NumberFormatException e) {
            throw Problem.badParameter(PARTITIONS, "The header is for instances of Entente among themselves")
                    .toException();
        }
    }

    /** Asks an instance the same, and gives it up after {@link #DEADLINE}. */
    CompletableFuture<HttpResponse<byte[]>> ask(
            HostInfo instance, Question question, Copies copies, Collection<Integer> partitions) {
        return ask(instance, question, copies, partitions, DEADLINE);
    }

    /**
     * Asks an instance the same.
     *
     * @param patience for the beginning of its answer, and once more for the rest: it may be stopped in mid-word
     */
    CompletableFuture<HttpResponse<byte[]>> ask(
            HostInfo instance, Question question, Copies copies, Collection<Integer> partitions, Duration patience) {
        var request = HttpRequest.newBuilder(URI.create(
                        "%s://%s:%d%s".formatted(scheme, instance.host(), instance.port(), question.target())))
                .timeout(patience)
                .header(COPIES, copies.name())
                .header(PARTITIONS, partitions.stream().map(String::valueOf).collect(Collectors.joining(",")));
        question.authorization().ifPresent(header -> request.header(AUTHORIZATION, header));
        return client.sendAsync(request.build(), BodyHandlers.ofByteArray())
                .orTimeout(patience.multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS);
    }
}
