package dev.entente.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Asks every route that is described whatever a machine thinks of, byte for byte, with and without sense: whatever
 * comes, it is answered, by no bug of ours, and without a look behind the scenes. {@code -Dfuzz.seed} asks otherwise.
 */
class FuzzTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REQUESTS = 3_000;
    private static final int AT_ONCE = 100;
    private static final int MOST_GROWTH = 32 << 20;
    private static final int PATIENCE_MS = 20_000;
    private static final Set<Integer> PASSING = Set.of(501, 503, 505);
    private static final List<String> SCENES =
            List.of("\tat ", "Exception", "java.", "dev.entente.server", "\r\nSet-Cookie:");
    private static final List<String> METHODS =
            List.of("GET", "GET", "GET", "GET", "POST", "DELETE", "PUT", "PATCH", "HEAD", "OPTIONS", "TRACE", "BREW");
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json; charset=klingon",
            "application/x-ndjson",
            "text/plain",
            "text/html",
            "application/xml",
            "");
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "99999999999999999999",
            "NaN",
            "true",
            "null",
            "ARM",
            "arm",
            "ARM-KAZ",
            "X-ABK",
            "partnership",
            "agreements",
            "2024-02-30",
            "2024-06-01",
            "+999999999-12-31",
            "-999999999-01-01T00:00:00Z",
            "2024-06-01T00:00:00Z",
            "../../../../etc/passwd",
            "..%2f..%2f",
            "'; DROP TABLE claim; --",
            "<script>alert(1)</script>",
            "\u0000",
            "\r\nSet-Cookie: a=b",
            "\ud83d\udca5",
            "\u202eevil",
            "ｱﾒﾘｶ",
            "a".repeat(3_000),
            "AAAAAAAAAAEAAAAAAAAAAg.0.0",
            "ARM-KAZ:4294967296",
            "1..3..5",
            "${jndi:ldap://localhost/a}");

    @RegisterExtension
    private static final SeededHouse SEEDED = new SeededHouse();

    /** Some requests are waited for, and others need not wait for those. */
    private static final ExecutorService CLIENTS = Executors.newFixedThreadPool(8);

    private static HouseFixture house;

    private final Random random = new Random(Long.getLong("fuzz.seed", 7L));

    @BeforeAll
    static void start() {
        house = SEEDED.house();
    }

    @AfterAll
    static void stop() {
        CLIENTS.shutdownNow();
    }

    @Test
    void shouldAnswerWhateverIsAskedWithoutABugOrALookBehindTheScenes() throws Exception {
        var routes = routes();
        faults(routes, REQUESTS / 10);
        var before = usedMemory();

        var faults = new ArrayList<String>();
        for (int n = 0; n < REQUESTS && faults.size() < 20; n += AT_ONCE) {
            faults.addAll(faults(routes, AT_ONCE));
        }

        assertThat(faults).isEmpty();
        assertThat(usedMemory() - before).isLessThan(MOST_GROWTH);
        house.drain();
        assertThat(house.get("/health/ready").get("status").asText()).isEqualTo("UP");
    }

    /** What is wrong with the answers to so many requests, of which several are asked side by side. */
    private List<String> faults(List<Route> routes, int requests) throws Exception {
        var asked = new ArrayList<Callable<Optional<String>>>();
        for (int n = 0; n < requests; n++) {
            var request = request(routes);
            asked.add(() -> fault(request, ask(request)));
        }
        var faults = new ArrayList<String>();
        for (var fault : CLIENTS.invokeAll(asked)) {
            fault.get().ifPresent(faults::add);
        }
        return faults;
    }

    private static Optional<String> fault(byte[] request, String answer) {
        return fault(answer)
                .map(fault -> "%s\n%s\n%s"
                        .formatted(fault, shown(request), answer.substring(0, Math.min(answer.length(), 600))));
    }

    private static Optional<String> fault(String answer) {
        if (!answer.startsWith("HTTP/1.1 ")) {
            return Optional.of("no answer");
        }
        var status = Integer.parseInt(answer.substring(9, 12));
        if (status >= 500 && !PASSING.contains(status)) {
            return Optional.of("a bug");
        }
        return SCENES.stream().filter(answer::contains).findFirst().map(scene -> "tells of " + scene);
    }

    private record Route(String method, String path, List<String> query, List<String> headers) {}

    private static List<Route> routes() throws Exception {
        var routes = new ArrayList<Route>();
        house.get("/openapi.json")
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> routes.add(new Route(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                names(operation.getValue(), "query"),
                                names(operation.getValue(), "header")))));
        return routes;
    }

    private static List<String> names(JsonNode operation, String place) {
        var names = new ArrayList<String>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.get("in").asText().equals(place)) {
                names.add(parameter.get("name").asText());
            }
        });
        return names;
    }

    private byte[] request(List<Route> routes) throws IOException {
        var route = pick(routes);
        var method = random.nextInt(4) > 0 ? route.method() : pick(METHODS);
        var head = new StringBuilder(method).append(' ').append(path(route)).append(query(route));
        head.append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        for (var header : route.headers()) {
            if (random.nextBoolean()) {
                head.append(header)
                        .append(": ")
                        .append(headerText(pick(VALUES)))
                        .append("\r\n");
            }
        }
        if (random.nextInt(3) == 0) {
            head.append(pick(List.of(
                            "Accept",
                            "Accept-Encoding",
                            "Authorization",
                            "If-None-Match",
                            "Origin",
                            "Cookie",
                            "Entente-Copies",
                            "Entente-Partitions",
                            "Content-Encoding",
                            "Range",
                            "X-Forwarded-For")))
                    .append(": ")
                    .append(headerText(pick(VALUES)))
                    .append("\r\n");
        }
        var body = method.equals("GET") && random.nextInt(5) > 0 ? new byte[0] : body();
        var type = pick(TYPES);
        if (!type.isEmpty()) {
            head.append("Content-Type: ").append(type).append("\r\n");
        }
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        var bytes = new ByteArrayOutputStream();
        bytes.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(body);
        return bytes.toByteArray();
    }

    private String path(Route route) {
        var path = route.path();
        while (path.contains("{")) {
            var value = encode(pick(VALUES));
            path = path.substring(0, path.indexOf('{'))
                    + (value.isEmpty() ? "x" : value)
                    + path.substring(path.indexOf('}') + 1);
        }
        path = path.replace("<path>", encode(pick(VALUES)));
        return random.nextInt(20) == 0 ? path + pick(List.of("/", "//", "/%00", "/..;/", "%", "/%ff%fe")) : path;
    }

    private String query(Route route) {
        var query = new ArrayList<String>();
        for (var name : route.query()) {
            if (random.nextInt(3) == 0) {
                query.add(name + "=" + encode(pick(VALUES)));
            }
        }
        if (random.nextInt(8) == 0) {
            query.add(pick(List.of("%", "a=%zz", "=", "&&", "a=%ff", "limit=1&limit=2", "unheard=of")));
        }
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    private byte[] body() {
        return switch (random.nextInt(9)) {
            case 0 -> new byte[0];
            case 1 -> bytes(64);
            case 2 -> ("[".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
            case 3 -> ("{\"a\":".repeat(5_000)).getBytes(StandardCharsets.UTF_8);
            case 4 -> ("{\"id\":\"" + "9".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
            case 5 ->
                "{\"verdict\":9e999999,\"pair\":[],\"claims\":{},\"added\":[1],\"by\":null}"
                        .getBytes(StandardCharsets.UTF_8);
            case 6 -> "{\"id\":\"\\ud800\",\"text\":\"\\u0000\"}".getBytes(StandardCharsets.UTF_8);
            case 7 ->
                "{\"verdict\":\"REJECT\",\"pair\":\"%s\",\"claims\":[\"%s\"],\"by\":\"%s\",\"reason\":\"x\"}"
                        .formatted(json(pick(VALUES)), json(pick(VALUES)), json(pick(VALUES)))
                        .getBytes(StandardCharsets.UTF_8);
            default -> "7".getBytes(StandardCharsets.UTF_8);
        };
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String json(String text) {
        var quoted = JSON.getNodeFactory().textNode(text).toString();
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String headerText(String text) {
        return text.replace("\r", "").replace("\n", "").replace("\u0000", "");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** What is answered; of a stream, which does not end, its head. */
    private static String ask(byte[] request) throws IOException {
        var server = URI.create(house.house().http());
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            return read(socket.getInputStream());
        }
    }

    private static String read(InputStream in) throws IOException {
        var answer = new StringBuilder();
        var buffer = new byte[8_192];
        int length;
        while ((length = in.read(buffer)) > 0) {
            answer.append(new String(buffer, 0, length, StandardCharsets.ISO_8859_1));
            if (answer.indexOf("text/event-stream") >= 0 || answer.length() > 1 << 20) {
                break;
            }
        }
        return answer.toString();
    }

    private static String shown(byte[] request) {
        var text = new String(request, StandardCharsets.ISO_8859_1);
        return text.substring(0, Math.min(text.length(), 500));
    }

    private static long usedMemory() throws InterruptedException {
        var runtime = Runtime.getRuntime();
        for (int times = 0; times < 3; times++) {
            System.gc();
            Thread.sleep(20);
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
