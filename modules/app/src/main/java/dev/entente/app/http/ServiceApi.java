package dev.entente.app.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.app.Failure;
import dev.entente.app.RunningService;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Queries to a running service, whose problem documents become failures. */
public final class ServiceApi {
    /** The environment's variable that holds a token: arguments can be seen by everybody on the machine. */
    public static final String TOKEN_VARIABLE = "ENTENTE_TOKEN";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String base;

    private final Optional<String> token;
    private final Consumer<String> notices;

    private ServiceApi(String base, Optional<String> token, Consumer<String> notices) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        this.token = token;
        this.notices = notices;
    }

    /** The same, which tells of answers that are not whole or may be stale: they look like others. */
    public ServiceApi telling(Consumer<String> told) {
        return new ServiceApi(base, token, told);
    }

    /**
     * The service at this address, or else the one on the data directory, asked with the token that the environment
     * holds, if there is one.
     *
     * @throws Failure if there is neither
     */
    public static ServiceApi find(Optional<String> address, Path data) {
        return tryFind(address, data)
                .orElseThrow(() -> new Failure(
                        "No service runs on data directory %s: start one with entente up, or name one with --server"
                                .formatted(data.toAbsolutePath().normalize())));
    }

    /** The same, where there may be neither. */
    public static Optional<ServiceApi> tryFind(Optional<String> address, Path data) {
        return address.or(() -> RunningService.find(data).flatMap(RunningService::http))
                .map(base -> new ServiceApi(base, Optional.ofNullable(System.getenv(TOKEN_VARIABLE)), notice -> {}));
    }

    /**
     * Asks for a document.
     *
     * @param path from the root, {@code /v1/relationships}
     * @param parameters of the query; those without a value are left out
     * @throws Failure with the service's own words where it does not give it
     */
    public JsonNode get(String path, Map<String, Optional<String>> parameters) {
        return ask(path, parameters, false).orElseThrow();
    }

    /** The same; nothing where the service knows of no such thing. */
    public Optional<JsonNode> tryGet(String path, Map<String, Optional<String>> parameters) {
        return ask(path, parameters, true);
    }

    /** Hands in a document; returns what the service makes of it. */
    public JsonNode post(String path, JsonNode document) {
        var request = request(path, Map.of())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(document.toString()));
        return ask(request.build(), false).orElseThrow();
    }

    /** Ends something; returns what it was. */
    public JsonNode delete(String path) {
        return ask(request(path, Map.of()).DELETE().build(), false).orElseThrow();
    }

    private Optional<JsonNode> ask(String path, Map<String, Optional<String>> parameters, boolean mayLack) {
        return ask(request(path, parameters).build(), mayLack);
    }

    private Optional<JsonNode> ask(HttpRequest request, boolean mayLack) {
        try {
            var response = send(request, HttpResponse.BodyHandlers.ofString());
            if (mayLack && response.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            if (response.statusCode() / 100 != OK / 100) {
                throw refusal(response.statusCode(), response.body());
            }
            var answer = JSON.readTree(response.body());
            tell(answer);
            return Optional.of(answer);
        } catch (JsonProcessingException e) {
            throw new Failure("%s answers, but not as Entente does: check --server".formatted(base), e);
        } catch (IOException e) {
            throw away(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted while asking " + base, e);
        }
    }

    private void tell(JsonNode answer) {
        if (answer.has("partial")) {
            notices.accept(
                    "The answer is not whole: nobody has partitions %s of the ledger just now; ask again in a moment"
                            .formatted(answer.at("/partial/missing")));
        }
        if (answer.has("stale")) {
            notices.accept("The answer may be stale, for one that stands by gave it: it is %s records behind"
                    .formatted(answer.at("/stale/lag")));
        }
    }

    /** Asks; the answer has to begin in time, and may then go on. */
    <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        var answer = client.sendAsync(request, handler);
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no answer for %d s".formatted(PATIENCE.toSeconds()), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IOException(e.getCause());
        }
    }

    HttpRequest.Builder request(String path, Map<String, Optional<String>> parameters) {
        var query = parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue().isPresent())
                .map(parameter -> parameter.getKey() + "="
                        + URLEncoder.encode(parameter.getValue().get(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        try {
            var request = HttpRequest.newBuilder(URI.create(base + path + (query.isEmpty() ? "" : "?" + query)));
            token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
            return request;
        } catch (IllegalArgumentException e) {
            throw new Failure(
                    "%s is no address of a service: give one such as http://localhost:8080".formatted(base), e);
        }
    }

    Failure away(IOException e) {
        return new Failure(
                "No service answers at %s (%s): start it, or name another with --server"
                        .formatted(base, e.getMessage() == null ? "no connection" : e.getMessage()),
                e);
    }

    static Failure refusal(int status, String body) {
        try {
            var problem = JSON.readTree(body);
            return new Failure(problem.path("detail")
                    .asText("The service answers with status %d, and not as Entente does: check --server"
                            .formatted(status)));
        } catch (JsonProcessingException e) {
            return new Failure(
                    "The service answers with status %d, and not as Entente does: check --server".formatted(status), e);
        }
    }
}
