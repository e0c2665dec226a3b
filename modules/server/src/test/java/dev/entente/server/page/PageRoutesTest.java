package dev.entente.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.server.HttpServer;
import dev.entente.server.HttpSettings;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRoutesTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)\"");
    private static final Pattern IMPORT = Pattern.compile("(?:^import |from )'([^']+)'", Pattern.MULTILINE);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static HttpServer server;

    @BeforeAll
    static void start() {
        server = HttpServer.start(HttpSettings.local("127.0.0.1", 0), List.of(PageRoutes.load()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void shouldServeThePageUnderAPolicyThatAllowsNothingInline() throws Exception {
        var page = get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
        assertThat(text(page))
                .doesNotContain("<style", " style=", "{assets}")
                .doesNotContainPattern("<script>|\\son\\w+=");
    }

    @Test
    void shouldServeAllThatThePageNamesForEver() throws Exception {
        var links = LINK.matcher(text(get("/")))
                .results()
                .map(match -> match.group(1))
                .filter(path -> path.startsWith("assets/"))
                .toList();

        assertThat(links).hasSizeGreaterThan(20);
        for (var link : links) {
            var asset = get("/" + link);
            assertThat(asset.statusCode()).as(link).isEqualTo(200);
            assertThat(header(asset, "Cache-Control")).as(link).contains("immutable");
            if (link.endsWith(".js")) {
                assertThat(header(asset, "Content-Type")).startsWith("text/javascript");
                for (var named : IMPORT.matcher(text(asset))
                        .results()
                        .map(match -> match.group(1))
                        .toList()) {
                    assertThat(links).as("%s imports %s", link, named).contains(resolved(link, named));
                }
            }
        }
    }

    @Test
    void shouldCompressWhereTheBrowserCanReadIt() throws Exception {
        var plain = get("/");
        var zipped = get("/", "Accept-Encoding", "gzip, br");

        assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.body()).hasSizeLessThan(plain.body().length);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(plain.body());
        }
    }

    @Test
    void shouldSayWhatThePageIsToWhoAsksForTheHeadAlone() throws Exception {
        var head = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.uri().resolve("/"))
                                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofByteArray());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(head.body()).isEmpty();
    }

    @Test
    void shouldNotSendAgainWhatTheBrowserHas() throws Exception {
        var again = get("/", "If-None-Match", header(get("/"), "ETag"));

        assertThat(again.statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"main.js", "../../application.properties", "..%2f..%2flogback.xml", "index.htm", "css/"})
    void shouldHaveNothingUnderAnotherVersionOrName(String path) throws Exception {
        var version = LINK.matcher(text(get("/")))
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow();
        var elsewhere = path.equals("main.js") ? "/assets/0123456789abcdef/" : "/" + version.replaceAll("[^/]+$", "");

        assertThat(get(elsewhere + path).statusCode()).isBetween(400, 404);
    }

    private static String resolved(String from, String to) {
        return URI.create(from).resolve(to).toString();
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.uri() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
