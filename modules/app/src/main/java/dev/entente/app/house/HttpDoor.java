package dev.entente.app.house;

import dev.entente.app.Failure;
import dev.entente.app.config.Configuration;
import dev.entente.app.config.Settings;
import dev.entente.server.HttpSettings;
import dev.entente.server.access.Access;
import dev.entente.server.access.RateLimit;
import dev.entente.server.access.Tls;
import dev.entente.server.access.Token;
import dev.entente.server.access.TokenFile;
import dev.entente.server.webhook.Targets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The door for HTTP as it is configured: open on this machine alone, and closed to others unless somebody keeps it. */
public final class HttpDoor {
    private HttpDoor() {}

    /**
     * How the server is reached.
     *
     * @throws Failure if other machines would reach it without tokens or TLS and nobody said that this is meant so, or
     *     a file that is named can't be read
     */
    public static HttpSettings of(Configuration configuration) {
        var host = configuration.get(Settings.HTTP_HOST);
        var isLocal = isLoopback(host);
        var tokens =
                configuration.find(Settings.HTTP_TOKENS).map(HttpDoor::tokens).orElse(List.of());
        var tls = configuration.find(Settings.HTTP_KEYSTORE).map(file -> tls(file, configuration));
        if (!isLocal && !configuration.get(Settings.HTTP_INSECURE) && (tokens.isEmpty() || tls.isEmpty())) {
            throw new Failure(
                    "%s=%s lets other machines in, and there is no %s: set it, or %s=true if something before this sees to it"
                            .formatted(
                                    Settings.HTTP_HOST.key(),
                                    host,
                                    tokens.isEmpty() ? Settings.HTTP_TOKENS.key() : Settings.HTTP_KEYSTORE.key(),
                                    Settings.HTTP_INSECURE.key()));
        }
        var limit = Optional.of(configuration.get(Settings.HTTP_RATE_LIMIT))
                .filter(rate -> rate > 0)
                .map(rate -> new RateLimit(rate, System::nanoTime));
        var access =
                new Access(tokens, configuration.find(Settings.HTTP_OPEN_READS).orElse(isLocal), limit);
        var settings = HttpSettings.local(host, configuration.get(Settings.HTTP_PORT))
                .with(access)
                .with(new Targets(configuration.get(Settings.ALERTS_PRIVATE)))
                .withOrigins(configuration
                        .find(Settings.HTTP_ORIGINS)
                        .map(origins ->
                                Stream.of(origins.split(",")).map(String::strip).toList())
                        .orElse(List.of()));
        return tls.map(settings::with).orElse(settings);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new Failure("%s=%s is no address of this machine".formatted(Settings.HTTP_HOST.key(), host), e);
        }
    }

    private static List<Token> tokens(String file) {
        try {
            var tokens = TokenFile.read(Path.of(file));
            if (tokens.isEmpty()) {
                throw new Failure("%s=%s holds no token, so that nobody could come in: add one with entente token"
                        .formatted(Settings.HTTP_TOKENS.key(), file));
            }
            return tokens;
        } catch (IOException e) {
            throw new Failure(
                    "%s=%s cannot be read: make it with entente token".formatted(Settings.HTTP_TOKENS.key(), file), e);
        } catch (IllegalArgumentException e) {
            throw new Failure(e.getMessage(), e);
        }
    }

    private static Tls tls(String file, Configuration configuration) {
        if (!Files.isReadable(Path.of(file))) {
            throw new Failure("%s=%s cannot be read".formatted(Settings.HTTP_KEYSTORE.key(), file));
        }
        return new Tls(Path.of(file), configuration.get(Settings.HTTP_KEYSTORE_PASSWORD));
    }
}
