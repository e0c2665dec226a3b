package dev.entente.server.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.model.Topics;
import dev.entente.server.HttpServer;
import dev.entente.server.HttpSettings;
import dev.entente.server.changes.ChangeLog;
import dev.entente.server.changes.ChangeStreams;
import dev.entente.server.changes.TailConsumer;
import dev.entente.server.topic.Position;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeRoutesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Uuid TOPIC_ID = new Uuid(1, 2);

    private final HttpClient client = HttpClient.newHttpClient();
    private ChangeLog log;
    private ChangeStreams streams;
    private HttpServer server;

    @BeforeEach
    void start() {
        log = new ChangeLog(
                Topics.withPartitions(2).relationshipChanges(), TOPIC_ID, () -> new TailConsumer(List.of()), 10);
        streams = new ChangeStreams(log, Duration.ofMillis(50));
        server = HttpServer.start(HttpSettings.local("127.0.0.1", 0), List.of(new ChangeRoutes(log, streams)));
    }

    @AfterEach
    void stop() {
        streams.close();
        server.close();
        log.close();
    }

    @Test
    void shouldRefuseAnEventIdThatIsNoPositionBeforeTheStreamBegins() throws Exception {
        var answer = stream("", "not-a-position");

        assertThat(answer.statusCode()).isEqualTo(400);
        var problem = JSON.readTree(answer.body());
        assertThat(problem.get("parameter").asText()).isEqualTo("Last-Event-ID");
        assertThat(problem.get("detail").asText()).contains("not-a-position");
    }

    @Test
    void shouldRefuseAFilterThatCannotBeReadBeforeTheStreamBegins() throws Exception {
        var answer = stream("?kind=WHATEVER", log.end().toString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).get("parameter").asText()).isEqualTo("kind");
    }

    @Test
    void shouldSayHowToAskForAStream() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.uri() + "/v1/changes/stream"))
                .build();

        var answer = client.send(request, BodyHandlers.ofInputStream());

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(JSON.readTree(answer.body()).get("parameter").asText()).isEqualTo("Accept");
    }

    @Test
    void shouldGoOnFromAnEventIdAndTellIt() throws Exception {
        var answer = stream("", log.end().toString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(firstLines(answer)).contains("event: position").contains("id: " + log.end());
    }

    @Test
    void shouldGiveAQuietStreamSignsOfLifeThatAreNoEvents() throws Exception {
        var answer = stream("", log.end().toString());

        assertThat(lines(answer, ": still here", 2)).containsOnlyOnce("event: ").containsOnlyOnce("data: ");
    }

    @Test
    void shouldResetAClientWhoseEventIdIsOfAnotherTopic() throws Exception {
        var answer = stream("", new Position(new Uuid(8, 8), List.of(3L, 4L)).toString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(firstLines(answer)).contains("event: reset");
    }

    private HttpResponse<InputStream> stream(String query, String lastEventId)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.uri() + "/v1/changes/stream" + query))
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", lastEventId)
                .build();
        return client.send(request, BodyHandlers.ofInputStream());
    }

    /** The first event: the stream itself stays open. */
    private static String firstLines(HttpResponse<InputStream> answer) throws IOException {
        return lines(answer, "", 1);
    }

    /** All up to a line, as often as it is to come. */
    private static String lines(HttpResponse<InputStream> answer, String last, int times) throws IOException {
        var text = new StringBuilder();
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (int found = 0; found < times; ) {
                var line = lines.readLine();
                assertThat(line).as("the stream ended after: %s", text).isNotNull();
                text.append(line).append('\n');
                found += line.equals(last) ? 1 : 0;
            }
        }
        return text.toString();
    }
}
