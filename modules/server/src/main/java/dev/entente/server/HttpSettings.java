package dev.entente.server;

import dev.entente.server.access.Access;
import dev.entente.server.access.Tls;
import dev.entente.server.webhook.Targets;
import java.util.List;
import java.util.Optional;

/**
 * How the server is reached.
 *
 * @param host address to bind
 * @param port port to bind; 0 for a free one
 * @param maxBodyBytes the largest request body that is read
 * @param access who may ask what
 * @param tls its certificate; plain HTTP where absent
 * @param origins origins of the pages of others that may ask too
 * @param targets where it may post what webhooks are told
 */
public record HttpSettings(
        String host,
        int port,
        long maxBodyBytes,
        Access access,
        Optional<Tls> tls,
        List<String> origins,
        Targets targets) {
    private static final long MAX_BODY_BYTES = 64L << 20;

    public HttpSettings {
        origins = List.copyOf(origins);
    }

    /** Plain HTTP and open to all: for an address that only this machine reaches. */
    public static HttpSettings local(String host, int port) {
        return new HttpSettings(
                host, port, MAX_BODY_BYTES, Access.open(), Optional.empty(), List.of(), new Targets(false));
    }

    /** The same reading bodies up to this size. */
    public HttpSettings withMaxBody(long bytes) {
        return new HttpSettings(host, port, bytes, access, tls, origins, targets);
    }

    /** The same letting these in. */
    public HttpSettings with(Access others) {
        return new HttpSettings(host, port, maxBodyBytes, others, tls, origins, targets);
    }

    /** The same with this certificate. */
    public HttpSettings with(Tls certificate) {
        return new HttpSettings(host, port, maxBodyBytes, access, Optional.of(certificate), origins, targets);
    }

    /** The same letting pages of these origins ask. */
    public HttpSettings withOrigins(List<String> pages) {
        return new HttpSettings(host, port, maxBodyBytes, access, tls, pages, targets);
    }

    /** The same posting to these. */
    public HttpSettings with(Targets others) {
        return new HttpSettings(host, port, maxBodyBytes, access, tls, origins, others);
    }
}
