package dev.entente.evaluation.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.app.Failure;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a service knows, over HTTP. */
record World(URI server) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JSON_LINES = "application/x-ndjson";
    private static final int BATCH = 100;
    private static final Duration AT_REST = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Publishes articles, many in each request. */
    void publish(List<String> lines) throws IOException {
        try (var connection = new Connection(server)) {
            for (int i = 0; i < lines.size(); i += BATCH) {
                publish(connection, lines.subList(i, Math.min(i + BATCH, lines.size())));
            }
        }
    }

    /** The same over a connection, in one request. */
    static void publish(Connection connection, List<String> lines) throws IOException {
        var body = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        var answer = connection.post("/v1/articles", JSON_LINES, body);
        if (answer.status() != 202) {
            throw new Failure("POST /v1/articles: %d %s"
                    .formatted(answer.status(), new String(answer.body(), StandardCharsets.UTF_8)));
        }
    }

    /** Waits until something is known and no more changes come. */
    void awaitRest() throws IOException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (relationships().isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
        var since = Instant.now();
        var last = "";
        while (Instant.now().isBefore(end)) {
            // Two of whom no article tells: all that is wanted is where the changes end.
            var now = get("/v1/changes?limit=1&actor=ABW&with=ZWE" + (last.isEmpty() ? "" : "&after=" + last))
                    .path("next")
                    .asText();
            if (!now.equals(last)) {
                last = now;
                since = Instant.now();
            } else if (since.plus(AT_REST).isBefore(Instant.now())) {
                return;
            }
            Thread.sleep(200);
        }
        throw new Failure("Changes still come after " + PATIENCE);
    }

    /** The addresses of all relationships. */
    List<String> relationships() throws IOException {
        return StreamSupport.stream(
                        get("/v1/relationships?limit=1000")
                                .path("relationships")
                                .spliterator(),
                        false)
                .map(relationship -> relationship.path("pair"))
                .map(pair -> "/v1/relationships/%s/%s"
                        .formatted(pair.get(0).asText(), pair.get(1).asText()))
                .collect(Collectors.toList());
    }

    private JsonNode get(String target) throws IOException {
        try (var connection = new Connection(server)) {
            var answer = connection.get(target);
            if (answer.status() != 200) {
                throw new Failure("GET %s: %d %s"
                        .formatted(target, answer.status(), new String(answer.body(), StandardCharsets.UTF_8)));
            }
            return JSON.readTree(answer.body());
        }
    }
}
