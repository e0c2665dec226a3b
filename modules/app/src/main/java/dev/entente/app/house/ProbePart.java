package dev.entente.app.house;

import dev.entente.app.Cluster;
import dev.entente.app.Failure;
import dev.entente.server.HttpServer;
import dev.entente.server.HttpSettings;
import dev.entente.server.PortInUseException;
import dev.entente.server.metrics.HouseMetrics;
import dev.entente.server.route.HealthRoutes;
import dev.entente.server.route.MetricsRoutes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Health and metrics of a process that answers nothing else over HTTP. */
public final class ProbePart implements AutoCloseable {
    private static final long SMALL_BODY = 1024;

    private final Closer parts;
    private final Optional<URI> uri;

    private ProbePart(Closer parts, Optional<URI> uri) {
        this.parts = parts;
        this.uri = uri;
    }

    /**
     * Begins to tell how the sink is.
     *
     * @param port where; nowhere if absent
     * @throws Failure if the port is taken
     */
    public static ProbePart start(Cluster cluster, SinkPart sink, String host, Optional<Integer> port) {
        var parts = new Closer();
        try {
            var uri = port.map(number -> serve(cluster, sink, host, number, parts));
            return new ProbePart(parts, uri);
        } catch (PortInUseException e) {
            parts.close();
            throw new Failure(e.getMessage(), e);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /** How it answers: to anybody who reaches the port, who has nothing to send. */
    public static HttpSettings settings(String host, int port) {
        return HttpSettings.local(host, port).withMaxBody(SMALL_BODY);
    }

    /** Where it answers. */
    public Optional<URI> uri() {
        return uri;
    }

    @Override
    public void close() {
        parts.close();
    }

    private static URI serve(Cluster cluster, SinkPart sink, String host, int port, Closer parts) {
        var metrics = parts.add(new HouseMetrics());
        metrics.measure(new SinkMeters(cluster, sink));
        var checks = new ArrayList<>(parts.add(new Reachability(cluster)).checks());
        checks.add(sink.check());
        return parts.add(HttpServer.start(
                        settings(host, port),
                        List.of(new HealthRoutes(List.copyOf(checks)), new MetricsRoutes(metrics.registry()))))
                .uri();
    }
}
