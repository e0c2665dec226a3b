package dev.entente.app.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.entente.app.Failure;
import dev.entente.model.Article;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
    private static final Watch.Pace PACE = new Watch.Pace(Duration.ofMillis(20), Duration.ofMillis(20));

    @TempDir
    private Path directory;

    @TempDir
    private Path state;

    private final BlockingQueue<String> published = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> refused = new LinkedBlockingQueue<>();
    private final AtomicReference<Boolean> kafkaTakes = new AtomicReference<>(true);
    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private final AtomicReference<Page> page = new AtomicReference<>();
    private Thread watching = new Thread();

    /** What the server answers. */
    private record Page(int status, String etag, String body) {}

    @AfterEach
    void stop() throws InterruptedException {
        watching.interrupt();
        watching.join();
    }

    @Test
    void shouldPublishNewAndChangedFilesOnceEachAlsoAcrossARestart() throws Exception {
        write("a.txt", "First.");
        watch(directory.toString());
        assertThat(next()).isEqualTo("a: First.");

        write("b.jsonl", "{\"id\":\"b1\",\"text\":\"Second.\"}\n");
        assertThat(next()).isEqualTo("b1: Second.");
        write("b.jsonl", "{\"id\":\"b1\",\"text\":\"Second.\"}\n{\"id\":\"b2\",\"text\":\"Third.\"}\n");
        assertThat(next()).isEqualTo("b2: Third.");

        stop();
        write("c.txt", "Fourth.");
        watch(directory.toString());
        assertThat(next()).isEqualTo("c: Fourth.");
        write("a.txt", "First, revised.");
        assertThat(next()).isEqualTo("a: First, revised.");
        assertThat(published).isEmpty();
    }

    @Test
    void shouldLeaveAloneWhatIsBeingWrittenAndTellOnceOfWhatCannotBeRead() throws Exception {
        write("visit.txt.part", "Talks we");
        write("bad.txt", "\0");
        watch(directory.toString());
        assertThat(refused.poll(20, TimeUnit.SECONDS)).contains("bad.txt is not text");

        Files.move(directory.resolve("visit.txt.part"), directory.resolve("visit.txt"));

        assertThat(next()).isEqualTo("visit: Talks we");
        assertThat(refused).isEmpty();
    }

    @Test
    void shouldTryAgainWhatKafkaDidNotTake() throws Exception {
        kafkaTakes.set(false);
        write("a.txt", "First.");
        watch(directory.toString());
        assertThat(refused.poll(20, TimeUnit.SECONDS)).isEqualTo("a was not published");

        kafkaTakes.set(true);

        assertThat(next()).isEqualTo("a: First.");
    }

    @Test
    void shouldPublishEachEntryOfAFeedOnceAndAgainWhenItHasChanged() throws Exception {
        var server = serve();
        try {
            page.set(new Page(200, "\"1\"", feed(item(1, "First."), item(2, "Second."))));
            watch(url(server));
            assertThat(next()).isEqualTo("https://news.example/1: First.");
            assertThat(next()).isEqualTo("https://news.example/2: Second.");
            awaitAsked("\"1\"");

            page.set(new Page(200, "\"2\"", feed(item(3, "Third."), item(2, "Second, revised."))));
            assertThat(next()).isEqualTo("https://news.example/3: Third.");
            assertThat(next()).isEqualTo("https://news.example/2: Second, revised.");

            stop();
            asked.clear();
            watch(url(server));
            awaitAsked("\"2\"");
            assertThat(published).isEmpty();
            assertThat(refused).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void shouldGoOnAskingAServerThatFailsAndNeverAgainForWhatIsGone() throws Exception {
        var server = serve();
        try {
            page.set(new Page(500, "\"1\"", "broken"));
            watch(url(server));
            assertThat(refused.poll(20, TimeUnit.SECONDS)).contains("answers with status 500");
            page.set(new Page(200, "\"1\"", feed(item(1, "First."))));
            assertThat(next()).isEqualTo("https://news.example/1: First.");

            page.set(new Page(410, "\"2\"", ""));
            watching.join(20_000);

            assertThat(watching.isAlive()).isFalse();
            assertThat(refused).last().asString().contains("is gone for good");
        } finally {
            server.stop(0);
        }
    }

    private void watch(String operand) {
        var input = new ArticleInput(
                Provenance.unknown(), InputStream.nullInputStream(), failure -> refused.add(failure.getMessage()));
        watching = new Thread(() -> {
            try (var memory = Memory.open(state, "topic")) {
                input.watch(List.of(operand), PACE, memory, new Recording()).run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        watching.start();
    }

    /** Takes articles as Kafka would, or does not. */
    private final class Recording implements Outlet {
        private boolean allSafe = true;

        @Override
        public void send(Article article, Runnable safe) {
            if (kafkaTakes.get()) {
                safe.run();
                published.add("%s: %s".formatted(article.getId(), article.getText()));
            } else {
                allSafe = false;
                refused.add(new Failure(article.getId() + " was not published").getMessage());
            }
        }

        @Override
        public boolean settle() {
            var safe = allSafe;
            allSafe = true;
            return safe;
        }
    }

    private String next() throws InterruptedException {
        return published.poll(20, TimeUnit.SECONDS);
    }

    private void awaitAsked(String etag) throws InterruptedException {
        String header;
        do {
            header = asked.poll(20, TimeUnit.SECONDS);
        } while (header != null && !header.equals(etag));
        assertThat(header).isEqualTo(etag);
    }

    private HttpServer serve() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        return server;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var now = page.get();
        var seen = exchange.getRequestHeaders().getFirst("If-None-Match");
        exchange.getResponseHeaders().add("ETag", now.etag());
        if (now.etag().equals(seen) && now.status() == 200) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            var body = now.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(now.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
        asked.add(seen == null ? "" : seen);
    }

    private static String url(HttpServer server) {
        return "http://127.0.0.1:%d/feed.xml".formatted(server.getAddress().getPort());
    }

    private static String feed(String... items) {
        return "<rss version='2.0'><channel><title>Courier</title>%s</channel></rss>".formatted(String.join("", items));
    }

    private static String item(int number, String text) {
        return "<item><link>https://news.example/%d</link><description>%s</description></item>".formatted(number, text);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }
}
