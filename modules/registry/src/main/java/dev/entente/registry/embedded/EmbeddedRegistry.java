package dev.entente.registry.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A schema registry in this process, on loopback unless told otherwise, that Confluent's clients take for theirs. It is
 * the only one that writes its topic.
 */
public final class EmbeddedRegistry implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRegistry.class);
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final String JSON_TYPE =
            "application/(vnd\\.schemaregistry(\\.v1)?\\+)?json|application/octet-stream";
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";
    private static final int THREADS = 4;
    private static final int MAX_BODY_BYTES = 4 * 1024 * 1024;
    private static final int INTERNAL_ERROR = 500;

    static {
        // The JDK's server sends headers and body apart; with Nagle's algorithm each answer would wait 40 ms between
        // them.
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
    }

    private final ObjectMapper json = new ObjectMapper();
    private final SchemaStore store;
    private final Router routes;
    private final HttpServer server;
    private final ExecutorService threads;

    private EmbeddedRegistry(SchemaStore store, InetSocketAddress address) {
        this.store = store;
        this.routes = new RegistryApi(new Registrar(store)).routes();
        this.server = listen(address);
        this.threads = Executors.newFixedThreadPool(THREADS, daemons());
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /**
     * A registry whose schemas are kept in the topic {@code _schemas}, which is created where it is missing.
     *
     * @param clientProperties Kafka's client properties, {@code bootstrap.servers} among them
     * @param port where to listen on loopback; 0 for any free one
     * @throws UncheckedIOException where the port is taken
     * @throws org.apache.kafka.common.KafkaException where the brokers do not answer
     */
    public static EmbeddedRegistry onKafka(Map<String, ?> clientProperties, int port) {
        return start(KafkaSchemaStore.connect(clientProperties), port);
    }

    /**
     * The same for clients on other machines.
     *
     * @param address where to listen
     */
    public static EmbeddedRegistry onKafka(Map<String, ?> clientProperties, InetSocketAddress address) {
        return start(KafkaSchemaStore.connect(clientProperties), address);
    }

    /** A registry that forgets: for tests. */
    public static EmbeddedRegistry inMemory(int port) {
        return start(SchemaStore.inMemory(), port);
    }

    static EmbeddedRegistry start(SchemaStore store, int port) {
        return start(store, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private static EmbeddedRegistry start(SchemaStore store, InetSocketAddress address) {
        try {
            return new EmbeddedRegistry(store, address);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** The address to give to clients on this machine as {@code schema.registry.url}. */
    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        store.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                send(exchange, 200, answer(exchange));
            } catch (ApiError e) {
                send(exchange, e.status(), error(e.code(), e.getMessage()));
            } catch (RuntimeException e) {
                LOG.error("{} {} failed", exchange.getRequestMethod(), exchange.getRequestURI(), e);
                send(exchange, INTERNAL_ERROR, error(INTERNAL_ERROR, "Internal error: " + e));
            }
        }
    }

    private Object answer(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var match = routes.match(exchange.getRequestMethod(), uri.getRawPath());
        var query =
                Optional.ofNullable(uri.getRawQuery()).map(Router::parameters).orElse(Map.of());
        return match.handler().answer(new Router.Call(match.path(), query, body(exchange)));
    }

    private JsonNode body(HttpExchange exchange) throws IOException {
        var sent = exchange.getRequestBody();
        var bytes = sent.readNBytes(MAX_BODY_BYTES + 1);
        if (bytes.length == 0) {
            return json.createObjectNode();
        }
        if (bytes.length > MAX_BODY_BYTES) {
            // A client that is still sending would not see the answer.
            sent.transferTo(OutputStream.nullOutputStream());
            throw ApiError.tooLarge(MAX_BODY_BYTES);
        }
        // A web page may post to loopback, but not as JSON.
        var type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        if (!type.split(";", 2)[0].strip().matches(JSON_TYPE)) {
            throw ApiError.unsupportedMediaType();
        }
        try {
            return json.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw ApiError.badRequest("Not JSON: " + e.getOriginalMessage());
        }
    }

    private void send(HttpExchange exchange, int status, Object answer) throws IOException {
        var bytes = answer instanceof Router.Raw raw
                ? raw.json().getBytes(StandardCharsets.UTF_8)
                : json.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", MEDIA_TYPE);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, ?> error(int code, String message) {
        return Map.of("error_code", code, "message", message);
    }

    private static HttpServer listen(InetSocketAddress address) {
        try {
            return HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The schema registry cannot listen on %s port %d: %s. Choose another port, or 0 for any that is free"
                            .formatted(address.getHostString(), address.getPort(), e.getMessage()),
                    e);
        }
    }

    private static ThreadFactory daemons() {
        var count = new AtomicInteger();
        return work -> {
            var thread = new Thread(work, "schema-registry-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
