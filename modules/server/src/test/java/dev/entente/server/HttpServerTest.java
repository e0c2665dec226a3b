package dev.entente.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.model.Article;
import dev.entente.model.GeneratedClasses;
import dev.entente.model.Topics;
import dev.entente.server.Check.Verdict;
import dev.entente.server.api.Endpoint;
import dev.entente.server.api.Operation;
import dev.entente.server.feed.ArticlePublisher;
import dev.entente.server.route.ArticleRoutes;
import dev.entente.server.route.HealthRoutes;
import dev.entente.server.route.OpenApiRoutes;
import dev.entente.streams.error.StoreVersionException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpServerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_BODY = 10_000;

    // Kafka's own mock: what reaches a broker is tested with a real one, in the tests of the whole house.
    private final MockProducer<String, Article> producer =
            new MockProducer<>(true, null, new StringSerializer(), (topic, article) -> new byte[0]);
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile Verdict streams = new Verdict(true, "RUNNING");
    private HttpServer server;

    @BeforeEach
    void start() {
        GeneratedClasses.trust();
        var publisher = new ArticlePublisher(producer, Topics.standard().articles());
        var articles = new ArticleRoutes(
                publisher, MAX_BODY, article -> article.getId().equals("known"));
        var described = new OpenApiRoutes(List.of(articles));
        Routes foreign = () ->
                List.of(Endpoint.get("/v1/foreign", Operation.of("foreign", "test", "Reads a store", ""), context -> {
                    throw new StoreVersionException("entente-ledger-store: run the release that wrote it");
                }));
        server = HttpServer.start(
                HttpSettings.local("127.0.0.1", 0).withMaxBody(MAX_BODY),
                List.of(articles, new HealthRoutes(List.of(new Check("streams", () -> streams))), described, foreign));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldTakeOneArticleAndSayWhereItLies() throws Exception {
        var answer = post("application/json", "{\"id\":\"a\",\"text\":\"Some news.\",\"source\":\"Desk\"}");

        assertThat(answer.statusCode()).isEqualTo(202);
        var receipt = JSON.readTree(answer.body()).get("articles").get(0);
        assertThat(receipt.get("id").asText()).isEqualTo("a");
        assertThat(receipt.get("offset").asLong()).isZero();
        assertThat(receipt.get("article").asText()).isEqualTo("/v1/articles/a");
        assertThat(receipt.has("repeated")).isFalse();
        assertThat(answer.headers().firstValue("Location")).contains("/v1/articles/a");
        assertThat(producer.history()).singleElement().satisfies(record -> {
            assertThat(record.topic()).isEqualTo("entente.articles");
            assertThat(record.key()).isEqualTo("a");
            assertThat(record.value().getSource()).contains("Desk");
        });
    }

    @Test
    void shouldSayOfEachArticleWhetherItIsKnownToHaveComeBeforeAndWhereToAsk() throws Exception {
        var answer = post("application/json", "[{\"id\":\"known\",\"text\":\"x\"},{\"id\":\"b/c d\",\"text\":\"y\"}]");

        var receipts = JSON.readTree(answer.body()).get("articles");
        assertThat(receipts.at("/0/repeated").asBoolean()).isTrue();
        assertThat(receipts.get(1).has("repeated")).isFalse();
        assertThat(receipts.at("/1/article").asText()).isEqualTo("/v1/articles/b%2Fc%20d");
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void shouldTakeManyArticlesAsAnArrayOrAsLines() throws Exception {
        var array = post("application/json", "[{\"id\":\"a\",\"text\":\"x\"},{\"id\":\"b\",\"text\":\"y\"}]");
        var lines = post("application/x-ndjson", "{\"id\":\"c\",\"text\":\"x\"}\n\n{\"id\":\"d\",\"text\":\"y\"}\n");

        assertThat(array.statusCode()).isEqualTo(202);
        assertThat(lines.statusCode()).isEqualTo(202);
        assertThat(producer.history()).extracting(record -> record.key()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void shouldTakeAPackedBodyAndNoBomb() throws Exception {
        var article = "{\"id\":\"a\",\"text\":\"Köln talks.\"}";
        var bomb = "{\"id\":\"a\",\"text\":\"%s\"}".formatted("x".repeat(MAX_BODY));

        assertThat(packed("gzip", gzip(article)).statusCode()).isEqualTo(202);
        assertThat(packed("gzip", gzip(bomb)).statusCode()).isEqualTo(413);
        assertThat(packed("gzip", article.getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(400);
        assertThat(packed("br", gzip(article)).statusCode()).isEqualTo(415);
        assertThat(producer.history())
                .singleElement()
                .satisfies(record -> assertThat(record.value().getText()).isEqualTo("Köln talks."));
    }

    private HttpResponse<String> packed(String encoding, byte[] body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.uri() + "/v1/articles"))
                        .header("Content-Type", "application/json")
                        .header("Content-Encoding", encoding)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void shouldNameAPageByItsAddress() throws Exception {
        var answer =
                send("POST", "/v1/articles?url=https%3A%2F%2Fexample.org%2Fnews", "text/html", "<p>Some news.</p>");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(producer.history()).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("https://example.org/news");
            assertThat(record.value().getMediaType()).isEqualTo("text/html");
        });
    }

    @Test
    void shouldWithdrawAnArticle() throws Exception {
        var answer = send("DELETE", "/v1/articles/a?reason=hoax&by=desk", "", "");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(producer.history().get(0).value().getRetraction())
                .hasValueSatisfying(
                        retraction -> assertThat(retraction.getReason()).contains("hoax"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    application/json   | {"id":"a"                                         | 400 | body         | not JSON
                    application/json   | {"id":"a"}                                        | 400 | body         | no field 'text'
                    application/json   | []                                                | 400 | body         | no article
                    application/json   | {"id":"a","text":"  "}                            | 400 | text         | has no text
                    application/json   | {"id":"a","text":"b\\u0000"}                      | 400 | text         | binary
                    application/json   | {"id":"a","text":"b\\ud800"}                      | 400 | text         | surrogate
                    application/json   | {"id":"a","text":"b","published":"yesterday"}     | 400 | published    | EDTF
                    application/json   | {"id":"a","text":"b","published":"früh → spät"}   | 400 | published    | früh → spät
                    application/x-ndjson | {"id":"a","text":"b"}~7                         | 400 | body         | line 2
                    application/pdf    | %PDF                                              | 415 | Content-Type | application/pdf
                    """)
    void shouldRefuseABadBodyNamingWhatIsWrong(String type, String body, int status, String parameter, String detail)
            throws Exception {
        var answer = post(type, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        var problem = problem(answer);
        assertThat(problem.get("parameter").asText()).isEqualTo(parameter);
        assertThat(problem.get("detail").asText()).contains(detail);
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void shouldRefuseABodyThatIsTooLarge() throws Exception {
        var answer = post("text/plain", "x".repeat(MAX_BODY + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(problem(answer).get("detail").asText()).contains("fewer articles");
    }

    @Test
    void shouldSayThatAnotherReleaseWroteAStoreAndWhatToDo() throws Exception {
        var answer = send("GET", "/v1/foreign", "", "");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(problem(answer).get("detail").asText())
                .contains("entente-ledger-store", "the release that wrote it");
    }

    @Test
    void shouldAnswerWhatIsNotThereWithAProblem() throws Exception {
        var answer = send("GET", "/v1/nothing", "", "");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(problem(answer).get("detail").asText()).contains("/v1/nothing");
    }

    @ParameterizedTest
    @CsvSource({"GET,/health/live,200", "GET,/v1/nothing,404", "GET,/v1/articles,405", "POST,/v1/articles,415"})
    void shouldTellBrowsersWhatTheyMayDoWithAnyAnswer(String method, String path, int status) throws Exception {
        var answer = send(method, path, "", "");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @Test
    void shouldSayWhichMethodsAPathTakes() throws Exception {
        var answer = send("PUT", "/v1/articles", "", "");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("POST");
        assertThat(problem(answer).get("detail").asText()).contains("PUT", "POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gzip"})
    void shouldLeaveOutWhatTheAskerHasCompressedOrNot(String encoding) throws Exception {
        var first = send("GET", "/openapi.json", encoding);
        var tag = first.headers().firstValue("ETag").orElseThrow();

        var again = send("GET", "/openapi.json", encoding, "If-None-Match", "\"other\", " + tag);
        var other = send("GET", "/openapi.json", encoding, "If-None-Match", "\"other\"");

        assertThat(tag).matches("W/\"[0-9a-f]{32}\"");
        assertThat(first.headers().firstValue("Content-Encoding").orElse("")).isEqualTo(encoding);
        assertThat(first.headers().firstValue("Vary").orElse("")).contains("Accept-Encoding");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /%zz HTTP/1.1", "GET / HTTP/9.9", "GE\u0001T / HTTP/1.1", "nonsense"})
    void shouldAnswerWhatIsNoRequestWithAProblem(String line) throws Exception {
        try (var socket = new Socket(server.uri().getHost(), server.uri().getPort())) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: here\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .matches("(?s)HTTP/1.1 (400|505) .*")
                    .contains("application/problem+json")
                    .doesNotContain("\tat ", "<html");
        }
    }

    @Test
    void shouldTellLiveFromReady() throws Exception {
        streams = new Verdict(false, "REBALANCING");

        var live = send("GET", "/health/live", "", "");
        var ready = send("GET", "/health/ready", "", "");

        assertThat(live.statusCode()).isEqualTo(200);
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(JSON.readTree(ready.body()).at("/checks/streams/detail").asText())
                .isEqualTo("REBALANCING");
    }

    @Test
    void shouldSayThatAPortIsInUse() {
        var port = server.uri().getPort();

        assertThatThrownBy(() -> HttpServer.start(HttpSettings.local("127.0.0.1", port), List.of()))
                .isInstanceOf(PortInUseException.class)
                .hasMessageContaining(Integer.toString(port))
                .hasMessageContaining("--port");
    }

    private HttpResponse<byte[]> send(String method, String path, String encoding, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.uri() + path)).method(method, BodyPublishers.noBody());
        if (!encoding.isEmpty()) {
            request.header("Accept-Encoding", encoding);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    @Test
    void shouldAnswerInUtf8WhateverTheMediaTypeSaysOfCharsets() throws Exception {
        var refused = post("application/json", "{\"id\":\"Erdoğan → é\",\"text\":\" \"}");

        assertThat(problem(refused).get("detail").asText()).contains("Erdoğan → é");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-ndjson", "text/plain", "text/html"})
    void shouldRefuseBytesThatAreNotUtf8(String type) throws Exception {
        var body = "{\"id\":\"n\",\"text\":\"Bras\u00edlia\"}".getBytes(StandardCharsets.ISO_8859_1);

        var refused = postBytes(type, body);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(problem(refused).get("detail").asText()).contains("UTF-8");
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void shouldReadTheCharsetThatABodyNames() throws Exception {
        var answer = postBytes("text/plain; charset=iso-8859-1", "Bras\u00edlia".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(producer.history().get(0).value().getText()).isEqualTo("Bras\u00edlia");
    }

    private HttpResponse<String> postBytes(String type, byte[] body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.uri() + "/v1/articles"))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String type, String body) throws IOException, InterruptedException {
        return send("POST", "/v1/articles", type, body.replace('~', '\n'));
    }

    private HttpResponse<String> send(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(server.uri() + path)).method(method, BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode problem(HttpResponse<String> answer) throws IOException {
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        return JSON.readTree(answer.body());
    }
}
