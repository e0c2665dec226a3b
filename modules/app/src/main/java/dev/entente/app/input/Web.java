package dev.entente.app.input;

import dev.entente.app.Failure;
import dev.entente.app.http.PatientStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Fetches pages and feeds over HTTP. */
final class Web {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();

    static boolean isAddress(String operand) {
        return operand.matches("(?i)https?://.*");
    }

    /**
     * Asks for an address, redirects followed.
     *
     * @param seen what the answer was when it was last had: one that is the same comes without its body
     * @throws Failure if nobody answers
     */
    WebAnswer fetch(String address, Validators seen) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .header("User-Agent", "entente")
                    .header("Accept-Encoding", "gzip");
            seen.etag().ifPresent(tag -> request.header("If-None-Match", tag));
            seen.lastModified().ifPresent(date -> request.header("If-Modified-Since", date));
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            return new WebAnswer(
                    address, response.statusCode(), response.headers(), new PatientStream(response.body(), PATIENCE));
        } catch (IllegalArgumentException e) {
            throw new Failure("%s is no address: %s".formatted(address, e.getMessage()), e);
        } catch (IOException e) {
            throw new Failure(
                    "%s cannot be fetched (%s): check the address"
                            .formatted(address, e.getMessage() == null ? "no connection" : e.getMessage()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted while fetching " + address, e);
        }
    }
}
