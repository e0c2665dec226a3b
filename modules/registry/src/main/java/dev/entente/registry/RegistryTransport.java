package dev.entente.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls to the registry: JSON there and back, the next address and a pause where one does not answer. */
final class RegistryTransport {
    static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";

    private static final Logger LOG = LoggerFactory.getLogger(RegistryTransport.class);
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final ObjectMapper json = new ObjectMapper();
    private final RegistryConfig config;
    private final HttpClient http;
    private final List<URI> urls;
    private final Duration readTimeout;
    private volatile int preferred;

    RegistryTransport(RegistryConfig config) {
        this.config = config;
        this.urls = config.urls();
        this.readTimeout = Duration.ofMillis(config.getInt(RegistryConfig.READ_TIMEOUT));
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofMillis(config.getInt(RegistryConfig.CONNECT_TIMEOUT)));
        RegistryTls.context(config).ifPresent(builder::sslContext);
        this.http = builder.build();
    }

    JsonNode get(String path) {
        return call("GET", path, BodyPublishers.noBody());
    }

    JsonNode post(String path, Map<String, ?> body) {
        try {
            return call("POST", path, BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not to be written as JSON: " + body, e);
        }
    }

    /**
     * @throws RegistryException where the registry refuses
     * @throws RegistryUnavailableException where none of the addresses answers, however often it is tried
     */
    private JsonNode call(String method, String path, BodyPublisher body) {
        int retries = config.getInt(RegistryConfig.MAX_RETRIES);
        for (int attempt = 0; ; attempt++) {
            try {
                return callAny(method, path, body);
            } catch (IOException e) {
                if (attempt == retries) {
                    throw new RegistryUnavailableException(
                            "No schema registry answers %s %s: tried %s, %d times; the last said: %s"
                                    .formatted(method, path, addresses(), attempt + 1, describe(e)),
                            e);
                }
                pause(attempt, e);
            }
        }
    }

    private JsonNode callAny(String method, String path, BodyPublisher body) throws IOException {
        IOException last = new IOException("No address to call");
        int first = preferred;
        for (int i = 0; i < urls.size(); i++) {
            int candidate = (first + i) % urls.size();
            try {
                var answer = callOne(urls.get(candidate), method, path, body);
                preferred = candidate;
                return answer;
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }

    private JsonNode callOne(URI url, String method, String path, BodyPublisher body) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(withoutUser(url) + path))
                .timeout(readTimeout)
                .header("Accept", MEDIA_TYPE + ", application/json")
                .header("Content-Type", MEDIA_TYPE)
                .method(method, body);
        config.authorization(url).ifPresent(value -> request.header("Authorization", value));
        try {
            return read(http.send(request.build(), BodyHandlers.ofByteArray()), method + " " + path);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private JsonNode read(HttpResponse<byte[]> response, String call) throws IOException {
        int status = response.statusCode();
        if (status >= SERVER_ERROR || status == TOO_MANY_REQUESTS || status == REQUEST_TIMEOUT) {
            throw new IOException("HTTP status " + status);
        }
        if (status / 100 == 2) {
            return json.readTree(response.body());
        }
        var error = errorOf(response.body());
        throw new RegistryException(
                status,
                error.path("error_code").asInt(status),
                "The schema registry refuses %s with status %d: %s"
                        .formatted(call, status, error.path("message").asText("no reason given")));
    }

    private JsonNode errorOf(byte[] body) throws IOException {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            // A proxy's page, say. The status is what counts.
            return json.createObjectNode();
        }
    }

    private void pause(int attempt, IOException cause) {
        long longest = config.getInt(RegistryConfig.RETRIES_MAX_WAIT);
        long wait = Math.min(longest, (long) config.getInt(RegistryConfig.RETRIES_WAIT) << Math.min(attempt, 20));
        LOG.warn("No schema registry answers at {} ({}); trying again in {} ms", addresses(), describe(cause), wait);
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private List<String> addresses() {
        return urls.stream().map(RegistryTransport::withoutUser).toList();
    }

    private static String withoutUser(URI url) {
        var port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return url.getScheme() + "://" + url.getHost() + port + url.getRawPath();
    }

    // ConnectException has no message of its own in java.net.http.
    private static String describe(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
