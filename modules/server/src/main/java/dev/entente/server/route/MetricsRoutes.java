package dev.entente.server.route;

import dev.entente.server.Routes;
import io.javalin.config.RoutesConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** The process's metrics, as Prometheus reads them. */
public record MetricsRoutes(PrometheusMeterRegistry registry) implements Routes {
    private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/metrics", context -> context.contentType(TEXT_FORMAT).result(registry.scrape()));
    }
}
