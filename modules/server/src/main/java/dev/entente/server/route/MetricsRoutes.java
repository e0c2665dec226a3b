package dev.entente.server.route;

import dev.entente.server.Routes;
import dev.entente.server.Utf8;
import dev.entente.server.api.Endpoint;
import dev.entente.server.api.Operation;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;

/** The process's metrics, as Prometheus reads them. */
public record MetricsRoutes(PrometheusMeterRegistry registry) implements Routes {
    private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get(
                "/metrics",
                Operation.of("metrics", "health", "What the process measures of itself, for Prometheus", "")
                        .answering(200, "text/plain", ""),
                context -> Utf8.send(context, TEXT_FORMAT, registry.scrape())));
    }
}
