package dev.entente.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.entente.model.Article;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.RetriableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client against a registry that says what it is told to. */
class RegistryClientTest {
    private static final Schema STRING = Schema.create(Schema.Type.STRING);
    private static final String NOBODY = "http://localhost:1";

    private record Answer(int status, String body) {}

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private String url;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            var answer = answers.size() > 1 ? answers.poll() : answers.peek();
            var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        url = "http://localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void shouldAskOnceForWhatNeverChanges() {
        answers.add(new Answer(200, "{\"id\":5,\"schema\":\"\\\"string\\\"\"}"));
        var client = client(Map.of());

        for (int i = 0; i < 3; i++) {
            assertThat(client.schema(5)).isEqualTo(STRING);
            assertThat(client.register("a b/c", STRING)).isEqualTo(5);
        }

        assertThat(calls).containsExactly("GET /schemas/ids/5", "POST /subjects/a%20b%2Fc/versions");
    }

    @Test
    void shouldForgetTheSchemaUsedLongestAgoWhereThereAreTooMany() {
        answers.add(new Answer(200, "{\"id\":5}"));
        var client = client(Map.of(RegistryConfig.MAX_SCHEMAS, 1));

        client.register("a", STRING);
        client.register("a", Schema.create(Schema.Type.INT));
        client.register("a", STRING);

        assertThat(calls).hasSize(3);
    }

    @Test
    void shouldTryAgainWhenTheRegistryFalters() {
        answers.add(new Answer(503, ""));
        answers.add(new Answer(429, ""));
        answers.add(new Answer(200, "<html>Starting</html>"));
        answers.add(new Answer(200, "[\"a-value\"]"));

        assertThat(client(Map.of()).subjects()).containsExactly("a-value");
        assertThat(calls).hasSize(4);
    }

    @Test
    void shouldAskTheNextAddressAndStayWithIt() {
        answers.add(new Answer(200, "[]"));
        var client = client(Map.of(RegistryConfig.URL, NOBODY + "," + url + "/", RegistryConfig.MAX_RETRIES, 0));

        client.subjects();
        client.subjects();

        assertThat(calls).hasSize(2);
    }

    @Test
    void shouldCallAnOutageWhatItIs() {
        answers.add(new Answer(500, "{\"error_code\":50001,\"message\":\"store\"}"));

        assertThatThrownBy(() -> client(Map.of()).schema(1))
                .isInstanceOf(RegistryUnavailableException.class)
                .isInstanceOf(RetriableException.class)
                .hasMessageContaining("GET /schemas/ids/1", url, "4 times");
        assertThat(calls).hasSize(4);
    }

    @Test
    void shouldNotTakeAnOutageForAPoisonedRecord() {
        var deserializer = new AvroDeserializer<>(
                Article.class, client(Map.of(RegistryConfig.URL, "http://secret:word@localhost:1")));

        assertThatThrownBy(() -> deserializer.deserialize("entente.articles", WireFormat.header(1)))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("http://localhost:1")
                .hasMessageNotContaining("word");
    }

    @Test
    void shouldNotTakeAWrongAddressOrARefusalForAPoisonedRecord() {
        var deserializer = new AvroDeserializer<>(Article.class, client(Map.of()));

        for (var answer : List.of(new Answer(404, "nothing here"), new Answer(401, "{}"), new Answer(403, ""))) {
            answers.clear();
            answers.add(answer);
            assertThatThrownBy(() -> deserializer.deserialize("entente.articles", WireFormat.header(1)))
                    .isInstanceOfSatisfying(RegistryException.class, e -> {
                        assertThat(e.status()).isEqualTo(answer.status());
                        assertThat(e.isNotFound()).isFalse();
                    });
        }
    }

    @Test
    void shouldTakeASchemaOfAnotherKindForPoison() {
        answers.add(new Answer(200, "{\"schema\":\"{}\",\"schemaType\":\"PROTOBUF\"}"));
        var deserializer = new AvroDeserializer<>(Article.class, client(Map.of()));

        assertThatThrownBy(() -> deserializer.deserialize("entente.articles", WireFormat.header(1)))
                .isInstanceOfSatisfying(
                        PoisonRecordException.class,
                        e -> assertThat(e.causeCode()).isEqualTo(PoisonRecordException.Cause.UNREADABLE_SCHEMA));
    }

    @Test
    void shouldNotTakeSomebodyElsesAnswerForARegistrys() {
        answers.add(new Answer(200, "{\"status\":\"up\"}"));
        var client = client(Map.of());

        assertThatThrownBy(() -> client.register("a", STRING))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("no 'id'");
        assertThatThrownBy(() -> client.schema(1))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("no 'schema'");
    }

    @Test
    void shouldGiveTheReasonOfARefusal() {
        answers.add(new Answer(409, "{\"error_code\":40901,\"message\":\"incompatible\"}"));

        assertThatThrownBy(() -> client(Map.of()).register("a", STRING))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.errorCode()).isEqualTo(40901))
                .hasMessageContaining("incompatible");
        assertThat(calls).hasSize(1);
    }

    @Test
    void shouldSayWhoItIs() {
        answers.add(new Answer(200, "[]"));

        client(Map.of(
                        RegistryConfig.BASIC_AUTH_SOURCE,
                        "USER_INFO",
                        RegistryConfig.BASIC_AUTH_USER_INFO,
                        "ann:pässword"))
                .subjects();
        client(Map.of(
                        RegistryConfig.BASIC_AUTH_SOURCE,
                        "USER_INFO",
                        "schema.registry.basic.auth.user.info",
                        "ann:word"))
                .subjects();
        client(Map.of(RegistryConfig.URL, url.replace("//", "//ann:word@"))).subjects();
        client(Map.of(RegistryConfig.BEARER_AUTH_SOURCE, "STATIC_TOKEN", RegistryConfig.BEARER_AUTH_TOKEN, "t0ken"))
                .subjects();
        client(Map.of()).subjects();

        assertThat(authorizations)
                .containsExactly(
                        "Basic YW5uOnDDpHNzd29yZA==",
                        "Basic YW5uOndvcmQ=",
                        "Basic YW5uOndvcmQ=",
                        "Bearer t0ken",
                        "null");
    }

    private RegistryClient client(Map<String, Object> more) {
        var settings = new HashMap<String, Object>(Map.of(RegistryConfig.URL, url, RegistryConfig.RETRIES_WAIT, 1));
        settings.putAll(more);
        return RegistryClient.of(RegistryConfig.of(settings));
    }
}
