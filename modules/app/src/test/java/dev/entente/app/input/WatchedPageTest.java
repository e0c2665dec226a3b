package dev.entente.app.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.entente.app.Failure;
import dev.entente.model.Article;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often a feed is asked for, and how, as its server sees it. */
class WatchedPageTest {
    private static final Duration INTERVAL = Duration.ofMinutes(30);
    private static final String ITEM =
            "<item><link>https://news.example/1</link><description>News.</description></item>";

    @TempDir
    private Path state;

    private final List<String> published = new ArrayList<>();
    private final List<Map<String, List<String>>> asked = new ArrayList<>();
    private volatile Answer answer = new Answer(200, Map.of(), "");
    private HttpServer server;
    private Memory memory;

    private record Answer(int status, Map<String, String> headers, String body) {}

    @BeforeEach
    void start() throws IOException {
        memory = Memory.open(state, "topic");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        memory.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <ttl>120</ttl>                                                                    | PT2H
            <ttl>5</ttl>                                                                      | PT30M
            <ttl>2000000000</ttl>                                                             | PT24H
            <ttl>-1</ttl>                                                                     | PT30M
            <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>| PT6H
            <sy:updatePeriod>hourly</sy:updatePeriod>                                         | PT1H
            <sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>| PT1H
            <ttl>90</ttl><sy:updatePeriod>daily</sy:updatePeriod>                             | PT1H30M
            <sy:updatePeriod>yearly</sy:updatePeriod>                                         | PT24H
            <sy:updatePeriod>whenever</sy:updatePeriod>                                       | PT30M
            """)
    void shouldLeaveAFeedAloneForAsLongAsItAsks(String wish, Duration pause) throws IOException {
        answer = feed(wish, Map.of());

        assertThat(page().look()).isEqualTo(pause);
    }

    @Test
    void shouldRememberWhatAFeedAskedForWhileItSaysNothingNew() throws IOException {
        answer = feed("<ttl>120</ttl>", Map.of("ETag", "\"1\""));
        var unused = page().look();
        answer = new Answer(304, Map.of(), "");

        assertThat(page().look()).isEqualTo(Duration.ofHours(2));
        assertThat(published).containsExactly("https://news.example/1");
    }

    @Test
    void shouldTellTheServerWhatItHas() throws IOException {
        answer = feed("", Map.of("ETag", "W/\"a\"", "Last-Modified", "Fri, 10 May 2024 10:00:00 GMT"));
        var page = page();

        var first = page.look();
        var second = page.look();

        assertThat(first).isEqualTo(second).isEqualTo(INTERVAL);
        assertThat(asked.get(0)).doesNotContainKeys("If-none-match", "If-modified-since");
        assertThat(asked.get(1))
                .containsEntry("If-none-match", List.of("W/\"a\""))
                .containsEntry("If-modified-since", List.of("Fri, 10 May 2024 10:00:00 GMT"));
        assertThat(published).containsExactly("https://news.example/1");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void shouldComeBackNoSoonerThanAServerAsks(int status) {
        var page = page();

        assertThat(pause(page, status, "7200")).isEqualTo(Duration.ofHours(2));
        assertThat(pause(page, status, "60")).isEqualTo(INTERVAL);
        assertThat(pause(page, status, "99999999")).isEqualTo(Duration.ofDays(1));
        assertThat(pause(page, status, "soon")).isEqualTo(INTERVAL);
        var moment = DateTimeFormatter.RFC_1123_DATE_TIME
                .withLocale(Locale.US)
                .format(Instant.now().plus(Duration.ofHours(3)).atOffset(ZoneOffset.UTC));
        assertThat(pause(page, status, moment)).isBetween(Duration.ofMinutes(179), Duration.ofHours(3));
    }

    @Test
    void shouldComeBackEverMoreRarelyToAServerThatFails() {
        var page = page();

        assertThat(pause(page, 500, "")).isEqualTo(INTERVAL);
        assertThat(page.afterFailure(2)).isEqualTo(INTERVAL.multipliedBy(2));
        assertThat(page.afterFailure(20)).isEqualTo(Duration.ofDays(1));
    }

    /** How long the page is left alone after an answer that is none. */
    private Duration pause(WatchedPage page, int status, String retryAfter) {
        answer = new Answer(status, Map.of("Retry-After", retryAfter), "");
        assertThatThrownBy(page::look)
                .isInstanceOf(Failure.class)
                .hasMessageContaining("answers with status " + status);
        return page.afterFailure(1);
    }

    private WatchedPage page() {
        var attempts = new Attempts(failure -> {});
        var outlet = new RememberingOutlet(memory, new Outlet() {
            @Override
            public void send(Article article, Runnable safe) {
                published.add(article.getId());
                safe.run();
            }

            @Override
            public boolean settle() {
                return true;
            }
        });
        return new WatchedPage(
                "http://127.0.0.1:%d/feed.xml".formatted(server.getAddress().getPort()),
                new Web(),
                new ContentReader(Provenance.unknown(), new FileNames(), attempts),
                attempts,
                outlet,
                INTERVAL);
    }

    private static Answer feed(String wish, Map<String, String> headers) {
        return new Answer(
                200,
                headers,
                "<rss version='2.0' xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>"
                        + "<channel><title>Courier</title>%s%s</channel></rss>".formatted(wish, ITEM));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(Map.copyOf(exchange.getRequestHeaders()));
            var body = answer.body().getBytes(UTF_8);
            answer.headers().forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
