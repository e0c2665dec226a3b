package dev.entente.app.input;

import dev.entente.app.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Fetches a page or feed over HTTP. */
final class WebPage {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;

    private final int maxBytes;

    WebPage(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * Fetches an address, redirects followed.
     *
     * @throws Failure if it cannot be had, or is larger than an article may be
     */
    Document fetch(String address) {
        try {
            var client = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .connectTimeout(PATIENCE)
                    .build();
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .header("User-Agent", "entente")
                    .build();
            var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                if (response.statusCode() != OK) {
                    throw new Failure(
                            "%s answers with status %d: check the address".formatted(address, response.statusCode()));
                }
                var bytes = body.readNBytes(maxBytes + 1);
                if (bytes.length > maxBytes) {
                    throw new Failure("%s is larger than an article may be (%d MB)".formatted(address, maxBytes >> 20));
                }
                var type = response.headers().firstValue("Content-Type").orElse("");
                return Document.of(address, bytes, DeclaredCharset.of(address, type, bytes), Optional.of(address));
            }
        } catch (IllegalArgumentException e) {
            throw new Failure("%s is no address: %s".formatted(address, e.getMessage()), e);
        } catch (IOException e) {
            throw new Failure("%s cannot be fetched: %s".formatted(address, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted while fetching " + address, e);
        }
    }
}
