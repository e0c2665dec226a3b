package dev.entente.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody's server that is told of changes, and does not take all of them at once. */
final class WebhookReceiver implements AutoCloseable {
    private final List<Message> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final HttpServer server;

    /** What came. */
    record Message(String id, Instant time, String signature, String body) {}

    WebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", this::take);
        server.start();
    }

    /** Where it is told. */
    String url() {
        return "http://127.0.0.1:%d/hook?key=mine".formatted(server.getAddress().getPort());
    }

    /** The next so many are answered with 503. */
    void refuse(int times) {
        refusals.set(times);
    }

    /** What it took, in the order in which it came. */
    List<Message> taken() {
        return taken;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            var headers = exchange.getRequestHeaders();
            taken.add(new Message(
                    headers.getFirst("webhook-id"),
                    Instant.ofEpochSecond(Long.parseLong(headers.getFirst("webhook-timestamp"))),
                    headers.getFirst("webhook-signature"),
                    body));
            exchange.sendResponseHeaders(204, -1);
        }
    }
}
