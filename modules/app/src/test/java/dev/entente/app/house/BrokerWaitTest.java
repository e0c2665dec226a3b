package dev.entente.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.app.Cluster;
import dev.entente.app.broker.EmbeddedBroker;
import dev.entente.app.config.Configuration;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerWaitTest {
    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void shouldLiveAndNotBeReadyUntilABrokerComes() throws Exception {
        var kafka = free();
        var http = free();
        try (var shutdown = Shutdown.expect()) {
            var wait = new BrokerWait(cluster(kafka), new Progress(new PrintWriter(said, true)), shutdown);
            var over = CompletableFuture.supplyAsync(() -> await(wait, http));

            assertThat(awaitAnswer(http, "/health/live").statusCode()).isEqualTo(200);
            var ready = awaitAnswer(http, "/health/ready");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).contains("no broker has answered yet");
            assertThat(over).isNotDone();

            try (var broker = EmbeddedBroker.start(folder, kafka)) {
                assertThat(over.get(30, TimeUnit.SECONDS)).isTrue();
                assertThat(said.toString().lines())
                        .hasSize(2)
                        .anyMatch(line -> line.endsWith(
                                "No Kafka broker answers at 127.0.0.1:%d (Connection refused): waiting for one. Ctrl-C ends it."
                                        .formatted(kafka)))
                        .anyMatch(line -> line.endsWith("Kafka answers at " + broker.bootstrapServers()));
                new ServerSocket(http, 1, InetAddress.getLoopbackAddress()).close();
            }
        }
    }

    private Cluster cluster(int port) {
        return Cluster.named(Configuration.load(
                Map.of(),
                Optional.empty(),
                Map.of(),
                Map.of("data.dir", folder.toString(), "bootstrap.servers", "127.0.0.1:" + port)));
    }

    private static boolean await(BrokerWait wait, int http) {
        try {
            return wait.await(Optional.of(ProbePart.settings("127.0.0.1", http)));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> awaitAnswer(int port, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .build();
        for (int attempt = 0; ; attempt++) {
            try {
                return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            } catch (IOException e) {
                if (attempt == 200) {
                    throw e;
                }
                Thread.sleep(50);
            }
        }
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
