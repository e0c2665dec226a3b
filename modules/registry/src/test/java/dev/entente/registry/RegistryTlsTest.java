package dev.entente.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.entente.model.Article;
import dev.entente.registry.embedded.EmbeddedRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLParameters;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A registry behind TLS that wants to see its client's certificate, and to be told who it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistryTlsTest {
    private static final String PASSWORD = "not-a-secret";

    @TempDir
    private static Path folder;

    private final EmbeddedRegistry registry = EmbeddedRegistry.inMemory(0);
    private HttpsServer server;
    private String url;
    private String keys;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        keys = folder.resolve("keys.p12").toString();
        keytool(
                "-genkeypair",
                "-alias",
                "both",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost");
        // Who is trusted, and who it is, are the same here.
        var context = RegistryTls.context(config("https://localhost:1", trustAndKey()))
                .orElseThrow();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = context.getDefaultSSLParameters();
                wanted.setNeedClientAuth(true);
                parameters.setSSLParameters(wanted);
            }
        });
        server.createContext("/", this::pass);
        server.start();
        url = "https://localhost:" + server.getAddress().getPort();
    }

    @AfterAll
    void stop() {
        server.stop(0);
        registry.close();
    }

    @ParameterizedTest
    @MethodSource("logins")
    void shouldTrustAndBeTrustedByItsStores(Map<String, String> login) {
        var config = config(url, and(trustAndKey(), login));

        try (var serde = new AvroSerde<>(Article.class, RegistryClient.of(config), config, false)) {
            var bytes = serde.serializer().serialize("t", Articles.full());

            assertThat(serde.deserializer().deserialize("t", bytes)).isEqualTo(Articles.full());
        }
    }

    static Stream<Map<String, String>> logins() {
        return Stream.of(
                Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "me:" + PASSWORD),
                Map.of("bearer.auth.credentials.source", "STATIC_TOKEN", "bearer.auth.token", PASSWORD));
    }

    @Test
    void shouldBeRefusedWithoutALogin() {
        assertThatThrownBy(() -> RegistryClient.of(config(url, trustAndKey())).subjects())
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("401");
    }

    @Test
    void shouldBeRefusedWithoutACertificate() {
        var settings = new HashMap<>(trustAndKey());
        settings.keySet().removeIf(key -> key.contains("keystore"));

        assertThatThrownBy(() -> RegistryClient.of(config(url, settings)).subjects())
                .isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void shouldNotTrustAStranger() {
        assertThatThrownBy(() -> RegistryClient.of(config(url, Map.of())).subjects())
                .isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void shouldNameAStoreThatIsNotThere() {
        var settings = Map.of(
                "schema.registry.ssl.truststore.location",
                folder.resolve("none.p12").toString());

        assertThatThrownBy(() -> RegistryClient.of(config(url, settings)))
                .isInstanceOf(KafkaException.class)
                .hasMessageContaining("none.p12");
    }

    private Map<String, String> trustAndKey() {
        return Map.of(
                "schema.registry.ssl.truststore.location", keys,
                "schema.registry.ssl.truststore.password", PASSWORD,
                "schema.registry.ssl.truststore.type", "PKCS12",
                "schema.registry.ssl.keystore.location", keys,
                "schema.registry.ssl.keystore.password", PASSWORD,
                "schema.registry.ssl.keystore.type", "PKCS12");
    }

    /** What a proxy in front of a registry does: looks who it is, and passes the call on. */
    private void pass(HttpExchange exchange) throws IOException {
        var login = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        var body = BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes());
        var basic = Base64.getEncoder().encodeToString(("me:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(registry.url().resolve(exchange.getRequestURI()))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .method(exchange.getRequestMethod(), body)
                .build();
        try (exchange) {
            if (!List.of("Basic " + basic, "Bearer " + PASSWORD).contains(login)) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static Map<String, String> and(Map<String, String> some, Map<String, String> more) {
        var all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private static RegistryConfig config(String url, Map<String, String> more) {
        var settings = new HashMap<String, Object>(Map.of(RegistryConfig.URL, url, RegistryConfig.MAX_RETRIES, 0));
        settings.putAll(more);
        return RegistryConfig.of(settings);
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", keys, "-storepass", PASSWORD));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
