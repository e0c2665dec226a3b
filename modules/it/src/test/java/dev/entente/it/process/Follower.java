package dev.entente.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.app.http.ChangeFeed;
import dev.entente.app.http.ServiceApi;
import dev.entente.it.Log;
import dev.entente.model.RelationshipChange;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A client of a stream of changes, which goes on where it was cut off, by the id of the last event that it saw. */
final class Follower implements AutoCloseable {
    private final URI server;
    private final List<JsonNode> seen = new CopyOnWriteArrayList<>();
    private final Thread thread;

    /**
     * Begins to follow.
     *
     * @param from position after which it begins
     */
    Follower(URI server, String from) {
        this.server = server;
        var feed = new ChangeFeed(() -> ServiceApi.find(Optional.of(server.toString()), Path.of("")), Map.of())
                .after(from);
        thread = new Thread(
                () -> {
                    try {
                        feed.follow(seen::add);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "follower of " + server);
        thread.setDaemon(true);
        thread.start();
    }

    /** It comes to have seen each change once, and those of a pair in order. */
    void requireEachOnce(Log log) throws Exception {
        var changes = log.changes();
        Await.until(
                "%s has told of every change".formatted(server),
                () -> seen.size() >= changes.size(),
                () -> "%d of %d".formatted(seen.size(), changes.size()));

        requireEachOnce("what %s told".formatted(server), seen, changes);
    }

    /** Each change is told once, and those of a pair in order. */
    static void requireEachOnce(String what, List<JsonNode> told, List<RelationshipChange> changes) {
        assertThat(told.stream()
                        .collect(Collectors.groupingBy(
                                change -> change.get("pair").get(0).asText() + "-"
                                        + change.get("pair").get(1).asText(),
                                Collectors.mapping(change -> change.get("id").asText(), Collectors.toList()))))
                .as(what)
                .isEqualTo(changes.stream()
                        .collect(Collectors.groupingBy(
                                change -> String.join("-", change.getPair()),
                                Collectors.mapping(RelationshipChange::getId, Collectors.toList()))));
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
