package dev.entente.server.metrics;

import dev.entente.streams.runtime.StreamsApplication;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the process measures of itself: Kafka's own metrics of every application (lag, restoration, articles by outcome,
 * claims by type, changes by kind), dead letters by cause, and the JVM.
 */
public final class HouseMetrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final List<AutoCloseable> binders = new ArrayList<>();

    public HouseMetrics() {
        bind(new JvmMemoryMetrics());
        bind(new JvmGcMetrics());
        bind(new JvmThreadMetrics());
        bind(new ProcessorMetrics());
        bind(new UptimeMetrics());
    }

    /** The registry, to be scraped. */
    public PrometheusMeterRegistry registry() {
        return registry;
    }

    /** Measures an application. */
    public void measure(StreamsApplication application) {
        bind(new KafkaStreamsMetrics(application.streams()));
        Gauge.builder("entente.ready", application, a -> a.isReady() ? 1 : 0)
                .tag("application", application.id())
                .description("1 where the application's stores are restored and it runs")
                .register(registry);
        for (var cause : StreamsApplication.deadLetterCauses()) {
            FunctionCounter.builder(
                            "entente.dead.letters",
                            application,
                            a -> a.deadLetters().getOrDefault(cause, 0L))
                    .tag("application", application.id())
                    .tag("cause", cause)
                    .description("Records that could not be taken in")
                    .register(registry);
        }
    }

    /** Measures a number that is looked up when asked for. */
    public void gauge(String name, String description, Supplier<Number> number) {
        Gauge.builder(name, number).description(description).register(registry);
    }

    @Override
    public void close() throws Exception {
        for (var binder : binders) {
            binder.close();
        }
        registry.close();
    }

    private void bind(MeterBinder binder) {
        binder.bindTo(registry);
        if (binder instanceof AutoCloseable closeable) {
            binders.add(closeable);
        }
    }
}
