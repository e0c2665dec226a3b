package dev.entente.app.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.entente.app.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ChangeFeedTest {
    private static final String FIRST = "event: position\nid: p0\ndata: {}\n\n"
            + "event: change\nid: p1\ndata: {\"id\":\"1\"}\n\n: still here\n\n"
            + "event: change\nid: p2\ndata: {\"id\":";

    @TempDir
    private Path directory;

    private final List<String> asked = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();
    private HttpServer server;
    private Iterator<Answer> answers = List.<Answer>of().iterator();

    /** What the service answers, before it cuts the connection. */
    private record Answer(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void shouldGoOnWhereItWasWithoutGapOrRepeat() throws Exception {
        answers = List.of(
                        new Answer(200, FIRST),
                        new Answer(503, "{\"detail\":\"starting\"}"),
                        new Answer(200, "event: change\nid: p2\ndata: {\"id\":\"2\"}\n\n"))
                .iterator();

        follow(2);

        assertThat(changes).containsExactly("1", "2");
        assertThat(asked).containsExactly("", "p1", "p1");
        assertThat(notices).hasSize(2).last().isEqualTo("The service is back");
    }

    @Test
    void shouldTellThatAllOfItComesAgain() throws Exception {
        answers = List.of(
                        new Answer(200, "event: position\nid: p0\ndata: {}\n\n"),
                        new Answer(200, "event: reset\ndata: {}\n\nevent: change\nid: q1\ndata: {\"id\":\"1\"}\n\n"))
                .iterator();

        follow(1);

        assertThat(changes).containsExactly("1");
        assertThat(notices).last().asString().contains("another ledger");
    }

    @Test
    void shouldEndWithTheServicesOwnWordsWhereItRefuses() {
        answers = List.of(new Answer(401, "{\"detail\":\"Send a token\"}")).iterator();

        assertThatThrownBy(() -> follow(1)).isInstanceOf(Failure.class).hasMessage("Send a token");
    }

    @Test
    void shouldEndWhereThereIsNoServiceToBeginWith() {
        server.stop(0);

        assertThatThrownBy(() -> follow(1))
                .isInstanceOf(Failure.class)
                .hasMessageStartingWith("No service answers at http://127.0.0.1:");
    }

    private void follow(int count) throws InterruptedException {
        var address =
                Optional.of("http://127.0.0.1:%d".formatted(server.getAddress().getPort()));
        new ChangeFeed(() -> ServiceApi.find(address, directory), Map.of("actor", Optional.of("KAZ")))
                .onNotice(notices::add)
                .follow(change -> {
                    changes.add(change.path("id").asText());
                    return changes.size() < count;
                });
    }

    private void answer(HttpExchange exchange) throws IOException {
        assertThat(exchange.getRequestURI().getQuery()).isEqualTo("actor=KAZ");
        asked.add(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Last-Event-ID"))
                .orElse(""));
        var next = answers.next();
        exchange.sendResponseHeaders(next.status(), 0);
        exchange.getResponseBody().write(next.body().getBytes(UTF_8));
        exchange.close();
    }
}
