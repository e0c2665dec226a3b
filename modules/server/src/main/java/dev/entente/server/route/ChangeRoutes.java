package dev.entente.server.route;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.model.json.ChangeJson;
import dev.entente.server.Parameters;
import dev.entente.server.Problem;
import dev.entente.server.Routes;
import dev.entente.server.changes.ChangeFilter;
import dev.entente.server.changes.ChangeLog;
import dev.entente.server.changes.ChangeStreams;
import dev.entente.server.changes.Position;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;

/** The changes, a page at a time or as they come. */
public record ChangeRoutes(ChangeLog log, ChangeStreams streams) implements Routes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1_000;

    /** How many records are looked through for one page: a page may be short, and its cursor goes on all the same. */
    private static final int SCAN = 10_000;

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/v1/changes", this::page);
        routes.sse("/v1/changes/stream", this::stream);
    }

    private void page(Context context) {
        var filter = ChangeFilter.of(new Parameters(context));
        var limit = new Parameters(context).number("limit", DEFAULT_LIMIT, 1, MAX_LIMIT);
        var from = new Parameters(context).text("after").map(this::position).orElse(log.start());
        var scanned = log.after(from, SCAN);
        ObjectNode answer = JSON.createObjectNode();
        var changes = answer.putArray("changes");
        var next = scanned.next();
        var position = from;
        for (var entry : scanned.entries()) {
            position = position.past(entry.partition(), entry.offset());
            if (filter.test(entry.change())) {
                changes.add(ChangeJson.of(entry.change()));
            }
            if (changes.size() == limit) {
                next = position;
                break;
            }
        }
        answer.put("next", next.toString());
        answer.put("more", changes.size() == limit || scanned.entries().size() == SCAN);
        context.contentType("application/json").result(answer.toString());
    }

    private void stream(SseClient client) {
        var context = client.ctx();
        var filter = ChangeFilter.of(new Parameters(context));
        var given = context.header("Last-Event-ID");
        if (given == null) {
            given = context.queryParam("after");
        }
        if (given == null || given.isEmpty()) {
            streams.open(client, filter, log.end());
            return;
        }
        var position = Position.parse(given);
        if (log.canResume(position)) {
            streams.open(client, filter, position);
        } else {
            streams.reset(client, filter);
        }
    }

    private Position position(String text) {
        try {
            var position = Position.parse(text);
            if (!log.canResume(position)) {
                throw new IllegalArgumentException(
                        "'%s' is a position of another topic, or ahead of this one: begin again without it"
                                .formatted(text));
            }
            return position;
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("after", e.getMessage()).toException();
        }
    }
}
