package dev.entente.server.metrics;

import dev.entente.model.ChangeKind;
import dev.entente.model.EventType;
import dev.entente.model.RelationshipChange;
import dev.entente.model.RulingVerdict;
import dev.entente.server.topic.Position;
import dev.entente.server.webhook.Deliveries;
import dev.entente.streams.Tally;
import dev.entente.streams.extraction.Outcome;
import dev.entente.streams.runtime.StreamsApplication;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * What the process measures of itself: {@code entente_*} for what it does and how it is, which dashboards and alarms
 * can count on; beside it Kafka's own metrics of every application, and the JVM's.
 */
public final class HouseMetrics implements AutoCloseable {
    private static final String APPLICATION = "application";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final List<AutoCloseable> binders = new ArrayList<>();
    /** Held here, for the registry holds what it looks up so weakly that the next collection of garbage takes it. */
    private final List<LongSupplier> counted = new ArrayList<>();

    public HouseMetrics() {
        measure(new JvmMemoryMetrics());
        measure(new JvmGcMetrics());
        measure(new JvmThreadMetrics());
        measure(new ProcessorMetrics());
        measure(new UptimeMetrics());
    }

    /** The registry, to be scraped. */
    public PrometheusMeterRegistry registry() {
        return registry;
    }

    /** Measures the application that makes claims out of articles. */
    public void measureExtraction(StreamsApplication extraction) {
        measure(extraction);
        count(extraction, Tally.ARTICLES, "outcome", names(Outcome.values()), "Articles by what became of them");
        count(extraction, Tally.CLAIMS, "type", names(EventType.values()), "Claims written, by type of event");
        count(extraction, Tally.RULINGS, "verdict", names(RulingVerdict.values()), "Rulings taken in");
    }

    /** Measures the application that makes relationships and changes out of claims. */
    public void measureLedger(StreamsApplication ledger) {
        measure(ledger);
        count(ledger, Tally.CHANGES, "kind", names(ChangeKind.values()), "Changes written, by kind");
    }

    /**
     * Measures what this process tells webhooks. Which of them takes nothing is in its status: alerts come and go, and
     * anybody who may write names them.
     *
     * @param end where the topic of the changes ends
     */
    public void measureWebhooks(Deliveries deliveries, Supplier<Position> end) {
        count("entente.webhook.deliveries", "Changes that webhooks took", deliveries.tally()::deliveries);
        count(
                "entente.webhook.failures",
                "Times a webhook did not take a change, which is tried again",
                deliveries.tally()::failures);
        Gauge.builder("entente.webhook.failing", deliveries, HouseMetrics::failing)
                .description("Webhooks that did not take the last change that they were told")
                .register(registry);
        Gauge.builder("entente.webhook.lag.records", deliveries, d -> d.lag(end.get()))
                .description("Changes not looked at yet for a webhook, of the partitions that are told from here")
                .register(registry);
    }

    /**
     * Measures, change by change as a reader of committed records comes to see them, the time since what brought it was
     * published.
     */
    public Consumer<RelationshipChange> latency() {
        var latency = Timer.builder("entente.change.latency")
                .description("From the publication of an article to the change that it brings, as its readers see it")
                .serviceLevelObjectives(
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(2_500),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5))
                .register(registry);
        return change -> latency.record(Duration.between(change.getKnown(), Instant.now()));
    }

    /** Measures a count that is looked up when asked for, and never falls. */
    public void count(String name, String description, LongSupplier number) {
        counted.add(number);
        FunctionCounter.builder(name, number, LongSupplier::getAsLong)
                .description(description)
                .register(registry);
    }

    /** Measures whatever this binds. It is closed with these metrics where it can be. */
    public void measure(MeterBinder binder) {
        binder.bindTo(registry);
        if (binder instanceof AutoCloseable closeable) {
            binders.add(closeable);
        }
    }

    @Override
    public void close() throws Exception {
        for (var binder : binders) {
            binder.close();
        }
        registry.close();
    }

    private void measure(StreamsApplication application) {
        var tags = Tags.of(APPLICATION, application.id());
        measure(new KafkaStreamsMetrics(application.streams(), tags));
        gauge(
                application,
                "entente.ready",
                tags,
                a -> a.isReady() ? 1 : 0,
                "1 where its stores are restored and it runs");
        gauge(application, "entente.state.bytes", tags, StreamsApplication::storeBytes, "Size of its local stores");
        gauge(
                application,
                "entente.restore.remaining.records",
                tags,
                StreamsApplication::restoring,
                "Records of changelogs still to be read before its stores are restored");
        count(
                application,
                Tally.DEAD_LETTERS,
                "cause",
                StreamsApplication.deadLetterCauses(),
                "Records that could not be taken in, by cause");
    }

    private void gauge(
            StreamsApplication application,
            String name,
            Tags tags,
            ToDoubleFunction<StreamsApplication> number,
            String description) {
        Gauge.builder(name, application, number)
                .tags(tags)
                .description(description)
                .register(registry);
    }

    /** A series for each kind from the start: a rate over one that appears with its first count would miss that. */
    private void count(
            StreamsApplication application, String what, String label, List<String> kinds, String description) {
        for (var kind : kinds) {
            FunctionCounter.builder(
                            "entente." + what.replace(' ', '.'),
                            application,
                            a -> a.tally().of(what, kind))
                    .tag(APPLICATION, application.id())
                    .tag(label, kind)
                    .description(description)
                    .register(registry);
        }
    }

    private static long failing(Deliveries deliveries) {
        return deliveries.states().stream()
                .filter(state -> state.failures() > 0)
                .count();
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
