package dev.entente.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.entente.app.Entente;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchCommandTest {
    private final List<String> asked = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HttpServer server;
    private int status = 200;
    private String answer = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void shouldSaveAnAlertAndTellItsSecretOnce() {
        status = 201;
        answer =
                "{\"id\":\"desk\",\"actor\":\"KAZ\",\"feed\":\"/v1/alerts/desk/feed.atom\",\"webhook\":{\"url\":\"https://desk.example/…\",\"secret\":\"whsec_abc\"}}";

        assertThat(watch("--actor", "kaz", "--save", "desk", "--webhook", "https://desk.example/hook"))
                .isZero();

        assertThat(asked)
                .containsExactly(
                        "POST /v1/alerts {\"id\":\"desk\",\"actor\":\"KAZ\",\"webhook\":{\"url\":\"https://desk.example/hook\"}}");
        assertThat(out.toString().lines().skip(1))
                .containsExactly(
                        "desk  KAZ                       https://desk.example/…  /v1/alerts/desk/feed.atom",
                        "whsec_abc");
    }

    @Test
    void shouldListAndRemoveAlerts() {
        answer = "{\"alerts\":[]}";
        assertThat(watch("--list")).isZero();
        assertThat(err.toString()).startsWith("No alert is saved");

        status = 404;
        answer = "{\"detail\":\"There is no alert 'my desk'\"}";
        assertThat(watch("--remove", "my desk")).isEqualTo(1);

        assertThat(asked).containsExactly("GET /v1/alerts ", "DELETE /v1/alerts/my%20desk ");
        assertThat(err.toString()).endsWith("entente: There is no alert 'my desk'\n");
    }

    @Test
    void shouldRefuseAWebhookOfNoAlert() {
        assertThat(watch("--webhook", "https://desk.example/hook")).isEqualTo(2);
        assertThat(watch("--list", "--remove", "desk")).isEqualTo(2);
        assertThat(asked).isEmpty();
    }

    private int watch(String... arguments) {
        var address = "http://127.0.0.1:%d".formatted(server.getAddress().getPort());
        var all = Stream.concat(Stream.of("watch", "--server", address), Stream.of(arguments));
        return Entente.run(all.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add("%s %s %s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        var body = answer.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
