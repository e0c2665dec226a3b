package dev.entente.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLParameters;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A registry behind TLS that wants to see its client's certificate. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistryTlsTest {
    private static final String PASSWORD = "not-a-secret";

    @TempDir
    private static Path folder;

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
        server.createContext("/subjects", exchange -> {
            var bytes = "[\"a-value\"]".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        url = "https://localhost:" + server.getAddress().getPort();
    }

    @AfterAll
    void stop() {
        server.stop(0);
    }

    @Test
    void shouldTrustAndBeTrustedByItsStores() {
        assertThat(RegistryClient.of(config(url, trustAndKey())).subjects()).containsExactly("a-value");
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
