package dev.entente.app.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The changes of a running service as they come, over server-sent events: through restarts and lost connections. */
public final class ChangeFeed {
    private static final int OK = 200;
    private static final int FAULT = 500;
    private static final long PAUSE_MS = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServiceApi service;
    private final Map<String, Optional<String>> filter;
    private Optional<String> position = Optional.empty();

    /** @param filter query parameters of {@code GET /v1/changes/stream} */
    public ChangeFeed(ServiceApi service, Map<String, Optional<String>> filter) {
        this.service = service;
        this.filter = filter;
    }

    /** Begins after a position that a page of changes ended with. */
    public ChangeFeed after(String from) {
        position = Optional.of(from);
        return this;
    }

    /** Hands over each change until the thread is interrupted. */
    public void follow(Consumer<JsonNode> changes) throws InterruptedException {
        var connected = false;
        while (true) {
            try {
                connected |= listen(changes, connected);
            } catch (IOException e) {
                if (!connected) {
                    throw service.away(e);
                }
            }
            Thread.sleep(PAUSE_MS);
        }
    }

    /** @param connected whether the service was there before: then it is about to stop or to start, not to refuse */
    private boolean listen(Consumer<JsonNode> changes, boolean connected) throws IOException, InterruptedException {
        var request = service.request("/v1/changes/stream", filter).header("Accept", "text/event-stream");
        position.ifPresent(id -> request.header("Last-Event-ID", id));
        var response = service.client().send(request.build(), HttpResponse.BodyHandlers.ofLines());
        try (Stream<String> lines = response.body()) {
            if (connected && response.statusCode() >= FAULT) {
                return true;
            }
            if (response.statusCode() != OK) {
                throw ServiceApi.refusal(response.statusCode(), lines.collect(Collectors.joining("\n")));
            }
            var event = new Event();
            for (var each = lines.iterator(); each.hasNext(); ) {
                var line = each.next();
                if (line.isEmpty()) {
                    deliver(event, changes);
                    event = new Event();
                } else {
                    event.take(line);
                }
            }
            return true;
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void deliver(Event event, Consumer<JsonNode> changes) throws IOException {
        if (event.type.equals("change")) {
            changes.accept(JSON.readTree(event.data.toString()));
        }
        if (!event.id.isEmpty()) {
            position = Optional.of(event.id);
        }
    }

    /** One event as its lines come in. */
    private static final class Event {
        private String type = "message";
        private String id = "";
        private final StringBuilder data = new StringBuilder();

        void take(String line) {
            var colon = line.indexOf(':');
            var field = colon < 0 ? line : line.substring(0, colon);
            var value = colon < 0 ? "" : line.substring(colon + 1).stripLeading();
            switch (field) {
                case "event" -> type = value;
                case "id" -> id = value;
                case "data" -> data.append(data.length() > 0 ? "\n" : "").append(value);
                default -> {
                    // Comments keep the connection open; other fields are not ours.
                }
            }
        }
    }
}
