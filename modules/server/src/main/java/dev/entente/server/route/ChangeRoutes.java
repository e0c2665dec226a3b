package dev.entente.server.route;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.model.RelationshipChange;
import dev.entente.model.json.ChangeJson;
import dev.entente.server.Problem;
import dev.entente.server.Routes;
import dev.entente.server.api.Endpoint;
import dev.entente.server.api.Operation;
import dev.entente.server.api.Parameter;
import dev.entente.server.changes.ChangeEntry;
import dev.entente.server.changes.ChangeFilter;
import dev.entente.server.changes.ChangeLog;
import dev.entente.server.changes.ChangeStreams;
import dev.entente.server.query.Answer;
import dev.entente.server.query.NextLink;
import dev.entente.server.topic.Position;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;

/** The changes, a page at a time or as they come. */
public record ChangeRoutes(ChangeLog log, ChangeStreams streams) implements Routes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Parameter<String> AFTER =
            Parameter.text("after", "Where the last page ended, or the id of an event of the stream");
    private static final Parameter<Boolean> LATEST =
            Parameter.flag("latest", "The last that fit instead of the first, of the newest 10,000 or so");
    private static final Parameter<String> LAST_EVENT_ID =
            Parameter.header("Last-Event-ID", "Id of the last event that was seen: the stream goes on after it");
    private static final String EVENT_STREAM = "text/event-stream";

    /** How many records are looked through for one page: a page may be short, and its cursor goes on all the same. */
    private static final int SCAN = 10_000;

    @Override
    public List<Endpoint> endpoints() {
        var filtered = ChangeFilter.PARAMETERS.toArray(Parameter<?>[]::new);
        return List.of(
                Endpoint.get(
                        "/v1/changes",
                        Operation.of(
                                        "listChanges",
                                        "changes",
                                        "The changes of relationships, a page at a time",
                                        "ChangePage")
                                .with(filtered)
                                .with(AFTER, LATEST, Paging.LIMIT),
                        this::page),
                Endpoint.get(
                        "/v1/changes/stream",
                        Operation.of("streamChanges", "changes", "The changes as they come, as server-sent events", "")
                                .with(filtered)
                                .with(AFTER, LAST_EVENT_ID)
                                .answering(200, EVENT_STREAM, ""),
                        this::stream));
    }

    private void page(Context context) {
        var filter = ChangeFilter.of(context);
        var limit = Paging.limit(context);
        if (LATEST.of(context).orElse(false)) {
            latest(context, filter, limit);
            return;
        }
        var from = AFTER.of(context).map(this::resumable).orElseGet(() -> ask(log::start));
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
        var more = changes.size() == limit || scanned.entries().size() == SCAN;
        answer.put("more", more);
        if (more) {
            NextLink.put(context, next.toString());
        }
        Answer.of(answer).send(context);
    }

    /** Whoever goes on from there misses nothing. */
    private void latest(Context context, Predicate<RelationshipChange> filter, int limit) {
        var end = log.end();
        var scanned = log.after(end.back(SCAN / end.next().size()), SCAN);
        var found = scanned.entries().stream()
                .map(ChangeEntry::change)
                .filter(filter)
                .sorted(Comparator.comparing(RelationshipChange::getKnown))
                .toList();
        ObjectNode answer = JSON.createObjectNode();
        var changes = answer.putArray("changes");
        found.subList(Math.max(0, found.size() - limit), found.size())
                .forEach(change -> changes.add(ChangeJson.of(change)));
        answer.put("next", scanned.next().toString());
        answer.put("more", false);
        Answer.of(answer).send(context);
    }

    /** What is wrong with the request is said before the stream begins: then the status is sent. */
    private void stream(Context context) {
        if (!Optional.ofNullable(context.header("Accept")).orElse("").contains(EVENT_STREAM)) {
            throw new Problem(
                            406,
                            "Not acceptable",
                            "This is a stream of events: ask for it with the header Accept: " + EVENT_STREAM,
                            Optional.of("Accept"))
                    .toException();
        }
        var filter = ChangeFilter.of(context);
        var given = LAST_EVENT_ID
                .of(context)
                .map(id -> position(LAST_EVENT_ID, id))
                .or(() -> AFTER.of(context).map(text -> position(AFTER, text)));
        var from = given.orElseGet(log::end);
        if (given.isEmpty() || ask(() -> log.canResume(from))) {
            streams.open(context, filter, from);
        } else {
            streams.reset(context, filter, ask(log::start));
        }
    }

    private Position resumable(String text) {
        var position = position(AFTER, text);
        if (!ask(() -> log.canResume(position))) {
            throw Problem.badParameter(
                            AFTER.name(),
                            "'%s' is a position of another topic, ahead of this one, or of changes that are kept no more: begin again without it"
                                    .formatted(text))
                    .toException();
        }
        return position;
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (KafkaException e) {
            throw Problem.unavailable("The brokers do not say how far the changes go: try again")
                    .toException();
        }
    }

    private static Position position(Parameter<String> parameter, String text) {
        try {
            return Position.parse(text);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter(parameter.name(), e.getMessage()).toException();
        }
    }
}
