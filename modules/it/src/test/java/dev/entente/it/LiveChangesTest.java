package dev.entente.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.Article;
import dev.entente.server.HttpServer;
import dev.entente.server.HttpSettings;
import dev.entente.server.changes.ChangeLog;
import dev.entente.server.changes.ChangeStreams;
import dev.entente.server.route.ChangeRoutes;
import dev.entente.server.topic.Position;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Someone who listens to the changes while servers come and go. */
class LiveChangesTest {
    @RegisterExtension
    private static final SeededHouse SEEDED = new SeededHouse();

    private static HouseFixture house;

    @BeforeAll
    static void start() {
        house = SEEDED.house();
    }

    @Test
    void shouldSeeEachChangeOnceOverServersThatComeAndGo() throws Exception {
        var end = Position.parse(house.get("/v1/changes?limit=1000").get("next").asText());
        var position = Position.start(end.topic(), end.next().size()).toString();
        var seen = new ArrayList<String>();

        for (int server = 0; server < 3; server++) {
            position = listen(position, 4, end, seen);
            house.publish(List.of(Article.newBuilder()
                    .setId("live-" + server)
                    .setText("ASUNCION, May %d. Paraguay and Belize have elevated relations to the level of %s."
                            .formatted(
                                    server + 1,
                                    List.of("partnership", "strategic partnership", "alliance")
                                            .get(server)))
                    .build()));
        }
        var all = new ArrayList<String>();
        house.get("/v1/changes?limit=1000")
                .get("changes")
                .forEach(change -> all.add(change.get("id").asText()));
        listen(position, all.size() - seen.size(), end, seen);

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
    }

    /** Listens to a server of its own for so many changes, and then turns it off; gives the last event's id. */
    private static String listen(String from, int changes, Position topic, List<String> seen) throws Exception {
        var cluster = house.house().cluster();
        var changed = cluster.topics().relationshipChanges();
        var log = new ChangeLog(changed, topic.topic(), () -> cluster.consumer(changed), 5);
        var streams = new ChangeStreams(log);
        var server = HttpServer.start(HttpSettings.local("127.0.0.1", 0), List.of(new ChangeRoutes(log, streams)));
        try {
            var request = HttpRequest.newBuilder(URI.create(server.uri() + "/v1/changes/stream"))
                    .header("Accept", "text/event-stream")
                    .header("Last-Event-ID", from)
                    .build();
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
            try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                return read(lines, from, changes, seen);
            }
        } finally {
            streams.close();
            server.close();
            log.close();
        }
    }

    private static String read(BufferedReader lines, String from, int changes, List<String> seen) throws Exception {
        var position = from;
        var pending = from;
        for (int left = changes; left > 0; ) {
            var line = lines.readLine();
            if (line.startsWith("id: ")) {
                pending = line.substring("id: ".length());
            } else if (line.startsWith("data: ") && line.contains("\"sequence\"")) {
                seen.add(line.replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1"));
                left--;
            } else if (line.isEmpty()) {
                position = pending;
            }
        }
        return pending.isEmpty() ? position : pending;
    }
}
