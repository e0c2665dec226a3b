package dev.entente.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.server.HttpServer;
import dev.entente.server.HttpSettings;
import dev.entente.server.Problem;
import dev.entente.server.Routes;
import dev.entente.server.api.Endpoint;
import dev.entente.server.api.Operation;
import io.javalin.http.Context;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {
    private static final Routes ROUTES = () -> List.of(
            Endpoint.get("/v1/things", operation("things"), context -> context.result("[]")),
            Endpoint.post("/v1/things", operation("make"), context -> context.result("made")),
            Endpoint.get("/v1/away", operation("away"), AccessTest::away),
            Endpoint.post("/v1/away", operation("makeAway"), AccessTest::away),
            Endpoint.post("/v1/read", operation("readFirst"), context -> {
                Access.requireRead(context);
                context.result("made");
            }),
            Endpoint.get("/health/live", operation("live"), context -> context.result("up")),
            Endpoint.get("/metrics", operation("metrics"), context -> context.result("many")),
            Endpoint.get("/", operation("page"), context -> context.result("page")));

    private final HttpClient client = HttpClient.newHttpClient();
    private final Token.Issued reader = Token.issue("reader", Set.of(Scope.READ));
    private final Token.Issued feeder = Token.issue("feeder", Set.of(Scope.WRITE));
    private final Token.Issued writer = Token.issue("writer", Set.of(Scope.READ, Scope.WRITE));

    @TempDir
    private Path folder;

    private HttpServer server;

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    GET,  /v1/things,   none,   false, 401
                    GET,  /v1/things,   none,   true,  200
                    GET,  /v1/things,   reader, false, 200
                    GET,  /v1/things,   wrong,  true,  401
                    POST, /v1/things,   none,   true,  401
                    POST, /v1/things,   reader, false, 403
                    POST, /v1/things,   writer, false, 200
                    GET,  /v1/things,   feeder, false, 403
                    GET,  /v1/things,   feeder, true,  200
                    GET,  /v1/away,     feeder, false, 403
                    GET,  /v1/away,     reader, false, 503
                    POST, /v1/things,   feeder, false, 200
                    POST, /v1/read,     feeder, false, 403
                    POST, /v1/read,     feeder, true,  200
                    POST, /v1/read,     writer, false, 200
                    POST, /v1/away,     reader, false, 403
                    POST, /v1/away,     feeder, false, 503
                    GET,  /health/live, none,   false, 200
                    GET,  /,            none,   false, 200
                    GET,  /metrics,     none,   false, 401
                    GET,  /metrics/,    none,   false, 401
                    GET,  /metrics,     reader, false, 200
                    """)
    void shouldLetInWhoMay(String method, String path, String who, boolean openReads, int status) throws Exception {
        serve(new Access(List.of(reader.token(), writer.token(), feeder.token()), openReads, Optional.empty()));

        var answer = send(method, path, who);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 401) {
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(scheme -> assertThat(scheme).startsWith("Bearer"));
        }
        if (status == 401 || status == 403) {
            assertThat(answer.body()).contains("\"parameter\":\"Authorization\"");
        }
    }

    @Test
    void shouldSlowDownWhoAsksTooOften() throws Exception {
        var now = new AtomicLong();
        serve(new Access(List.of(), true, Optional.of(new RateLimit(1, now::get))));
        for (int i = 0; i < 5; i++) {
            assertThat(send("GET", "/v1/things", "none").statusCode()).isEqualTo(200);
        }

        var refused = send("GET", "/v1/things", "none");
        now.addAndGet(1_000_000_000L);
        var later = send("GET", "/v1/things", "none");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(later.statusCode()).isEqualTo(200);
    }

    @Test
    void shouldKeepNoSecretInItsFile() throws Exception {
        serve(Access.open());
        var file = folder.resolve("tokens");
        Files.writeString(
                file,
                "# who may\n\n" + reader.token().line() + "\n" + writer.token().line() + "\n");

        var read = TokenFile.read(file);

        assertThat(read).containsExactly(reader.token(), writer.token());
        assertThat(Files.readString(file)).doesNotContain(reader.secret()).doesNotContain(writer.secret());
    }

    @Test
    void shouldNameTheLineThatIsNoToken() throws Exception {
        serve(Access.open());
        var file = folder.resolve("tokens");
        Files.writeString(file, reader.token().line() + "\nmallory\tadmin\tsecret\n");

        assertThatThrownBy(() -> TokenFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void shouldLetPagesOfOneOriginAskAndReadAndNoOthers() throws Exception {
        serveFor("https://desk.example.org");

        assertThat(ask("GET", "https://desk.example.org"))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("Access-Control-Allow-Origin: https://desk.example.org")
                .containsIgnoringCase("Access-Control-Expose-Headers: Entente-Stale,ETag,Link,Location,Retry-After");
        assertThat(ask("GET", "https://elsewhere.example.org")).doesNotContainIgnoringCase("Access-Control-");
    }

    @Test
    void shouldTellPagesOfOneOriginBeforeTheySendATokenWhatTheyMayAndNoOthers() throws Exception {
        serveFor("https://desk.example.org");
        var wish = "Access-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: authorization, content-type";

        assertThat(ask("OPTIONS", "https://desk.example.org\r\n" + wish))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("Access-Control-Allow-Origin: https://desk.example.org")
                .containsIgnoringCase("Access-Control-Allow-Methods: POST")
                .containsIgnoringCase("Access-Control-Allow-Headers: authorization, content-type");
        assertThat(ask("OPTIONS", "https://elsewhere.example.org\r\n" + wish))
                .doesNotContainIgnoringCase("Access-Control-Allow-Origin");
    }

    @Test
    void shouldServeOverTlsAndTrustItsOwnKind() throws Exception {
        var tls = new Tls(keystore(), "changeit");
        server = HttpServer.start(HttpSettings.local("127.0.0.1", 0).with(tls), List.of(ROUTES));
        var peer = HttpClient.newBuilder().sslContext(tls.trust()).build();

        var answer = peer.send(
                HttpRequest.newBuilder(server.uri().resolve("/v1/things")).build(), BodyHandlers.ofString());

        assertThat(server.uri().getScheme()).isEqualTo("https");
        assertThat(answer.body()).isEqualTo("[]");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    private Path keystore() throws Exception {
        var file = folder.resolve("server.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "SAN=IP:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        return file;
    }

    private void serve(Access access) {
        server = HttpServer.start(HttpSettings.local("127.0.0.1", 0).with(access), List.of(ROUTES));
    }

    private HttpResponse<String> send(String method, String path, String who) throws Exception {
        var request = HttpRequest.newBuilder(server.uri().resolve(path)).method(method, BodyPublishers.noBody());
        switch (who) {
            case "reader" -> request.header("Authorization", "Bearer " + reader.secret());
            case "writer" -> request.header("Authorization", "Bearer " + writer.secret());
            case "feeder" -> request.header("Authorization", "Bearer " + feeder.secret());
            case "wrong" -> request.header("Authorization", "Bearer ent_guess");
            default -> {
                // Says nothing of itself.
            }
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private void serveFor(String origin) {
        server = HttpServer.start(
                HttpSettings.local("127.0.0.1", 0)
                        .with(new Access(List.of(reader.token()), true, Optional.empty()))
                        .withOrigins(List.of(origin)),
                List.of(ROUTES));
    }

    /** Java's client lets nobody set Origin, so the request is written out. */
    private String ask(String method, String origin) throws Exception {
        var uri = server.uri();
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream()
                    .write("%s /v1/things HTTP/1.1\r\nHost: x\r\nOrigin: %s\r\nConnection: close\r\n\r\n"
                            .formatted(method, origin)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void away(Context context) {
        throw Problem.unavailable("Nobody has it just now").toException();
    }

    private static Operation operation(String id) {
        return Operation.of(id, "test", "Does " + id, "");
    }
}
