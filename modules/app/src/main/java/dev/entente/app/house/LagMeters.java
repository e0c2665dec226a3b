package dev.entente.app.house;

import dev.entente.app.Cluster;
import dev.entente.app.Failure;
import dev.entente.model.Topic;
import dev.entente.server.status.Remembered;
import dev.entente.streams.runtime.StreamsApplication;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How far the applications are behind the partitions that are read here. It is asked of the brokers: a consumer's own
 * lag leaves out what was fetched and waits to be processed, which may be thousands of records.
 */
final class LagMeters implements MeterBinder, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Offsets offsets;
    private final Map<StreamsApplication, List<Topic<?>>> reads;
    private final Map<StreamsApplication, Supplier<Map<String, Long>>> committed = new LinkedHashMap<>();

    /** @param reads what each application reads */
    LagMeters(Cluster cluster, Map<StreamsApplication, List<Topic<?>>> reads) {
        this.offsets = new Offsets(cluster, PATIENCE);
        this.reads = reads;
        reads.keySet()
                .forEach(application ->
                        committed.put(application, new Remembered<>(() -> offsets.committed(application.id()), FRESH)));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        reads.forEach((application, topics) ->
                topics.forEach(topic -> Gauge.builder("entente.lag", () -> lag(application, topic))
                        .tag("application", application.id())
                        .tag("topic", topic.name())
                        .baseUnit("records")
                        .description("Records written and not processed yet, of the partitions that are read here")
                        .register(registry)));
    }

    @Override
    public void close() {
        offsets.close();
    }

    private double lag(StreamsApplication application, Topic<?> topic) {
        try {
            // First, for the end only grows: the other way about, what came between would be behind less than nothing.
            var come = committed.get(application).get();
            var here = application.reads(topic.name());
            return offsets.ends(topic).entrySet().stream()
                    .filter(end -> here.contains(end.getKey()))
                    .mapToLong(end -> Math.max(0, end.getValue() - come.getOrDefault(end.getKey(), 0L)))
                    .sum();
        } catch (Failure e) {
            // The brokers are away: there is no number, rather than a wrong one.
            return Double.NaN;
        }
    }
}
