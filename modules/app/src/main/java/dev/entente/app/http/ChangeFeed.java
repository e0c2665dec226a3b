package dev.entente.app.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.app.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The changes of a running service as they come, over server-sent events: through restarts and lost connections. */
public final class ChangeFeed {
    private static final int OK = 200;

    private static final int TOO_MANY = 429;

    /** From here on it is the service that fails, or a gateway before it: it is about to stop or to start. */
    private static final int FAULT = 500;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** A service says that it is still there every 15 seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Supplier<ServiceApi> services;
    private final Map<String, Optional<String>> filter;
    private Consumer<String> notices = notice -> {};
    private Optional<String> position = Optional.empty();
    private boolean connected;
    private boolean away;
    private boolean ended;

    /**
     * @param services finds the service, at each connection anew
     * @param filter query parameters of {@code GET /v1/changes/stream}
     */
    public ChangeFeed(Supplier<ServiceApi> services, Map<String, Optional<String>> filter) {
        this.services = services;
        this.filter = filter;
    }

    /** Begins after a position that a page of changes ended with. */
    public ChangeFeed after(String from) {
        position = Optional.of(from);
        return this;
    }

    /** Tells also of what happens to the connection. */
    public ChangeFeed onNotice(Consumer<String> told) {
        notices = told;
        return this;
    }

    /**
     * Hands over each change until the thread is interrupted.
     *
     * @param changes false from it ends the feed
     * @throws Failure where the service cannot be had to begin with, or refuses
     */
    public void follow(Predicate<JsonNode> changes) throws InterruptedException {
        while (!ended) {
            try {
                listen(changes);
                pause("The service has ended the connection");
            } catch (Away e) {
                if (!connected) {
                    throw e.failure();
                }
                pause(e.failure().getMessage());
            }
        }
    }

    private void pause(String why) throws InterruptedException {
        if (!ended) {
            if (!away) {
                notices.accept(why + "; waiting for it");
            }
            away = true;
            Thread.sleep(PAUSE.toMillis());
        }
    }

    /** The service cannot be had just now. */
    private static final class Away extends Exception {
        private static final long serialVersionUID = 1L;

        private final Failure failure;

        Away(Failure failure) {
            super(failure);
            this.failure = failure;
        }

        Failure failure() {
            return failure;
        }
    }

    private void listen(Predicate<JsonNode> changes) throws Away, InterruptedException {
        ServiceApi service;
        try {
            service = services.get();
        } catch (Failure e) {
            throw new Away(e);
        }
        var request = service.request("/v1/changes/stream", filter).header("Accept", "text/event-stream");
        position.ifPresent(id -> request.header("Last-Event-ID", id));
        try {
            var response = service.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (var body = new PatientStream(response.body(), PATIENCE);
                    var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                require(response.statusCode(), lines);
                if (away) {
                    notices.accept("The service is back");
                }
                away = false;
                connected = true;
                take(lines, changes);
            }
        } catch (IOException e) {
            throw new Away(service.away(e));
        }
    }

    private static void require(int status, BufferedReader lines) throws Away {
        if (status == OK) {
            return;
        }
        var refusal = ServiceApi.refusal(status, lines.lines().collect(Collectors.joining("\n")));
        if (status == TOO_MANY || status >= FAULT) {
            throw new Away(refusal);
        }
        throw refusal;
    }

    private void take(BufferedReader lines, Predicate<JsonNode> changes) throws IOException {
        var event = new Event();
        for (var line = lines.readLine(); line != null && !ended; line = lines.readLine()) {
            if (line.isEmpty()) {
                deliver(event, changes);
                event = new Event();
            } else {
                event.take(line);
            }
        }
    }

    private void deliver(Event event, Predicate<JsonNode> changes) throws IOException {
        switch (event.type) {
            case "change" -> ended = !changes.test(JSON.readTree(event.data.toString()));
            case "reset" ->
                notices.accept("This service has another ledger than the one that was followed: all of it comes");
            default -> {
                // A position alone, or something that a later release tells.
            }
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
