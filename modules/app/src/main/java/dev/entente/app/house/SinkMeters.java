package dev.entente.app.house;

import dev.entente.app.Cluster;
import dev.entente.model.Topic;
import dev.entente.sink.SinkStatus;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** What the sink measures of itself, and how far it is behind the topics. */
final class SinkMeters implements MeterBinder, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final SinkPart sink;
    private final List<Topic<?>> topics;
    private final Admin admin;

    SinkMeters(Cluster cluster, SinkPart sink) {
        this.sink = sink;
        var all = cluster.topics();
        topics = List.of(all.claims(), all.relationships(), all.relationshipChanges(), all.events());
        admin = cluster.admin();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("entente.sink.running", sink, part -> isRunning(part.status()) ? 1 : 0)
                .description("1 where the sink writes whatever comes")
                .register(registry);
        count(
                registry,
                "entente.sink.rows",
                "Rows written",
                status -> status.rows().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        count(registry, "entente.sink.unreadable", "Records laid aside in sink_error", SinkStatus::unreadable);
        count(registry, "entente.sink.fenced", "Times another sink had taken a partition over", SinkStatus::fenced);
        for (var topic : topics) {
            Gauge.builder("entente.sink.lag", topic, this::lag)
                    .tag("topic", topic.name())
                    .baseUnit("records")
                    .description("Records of the partitions held here that are not in the tables yet")
                    .register(registry);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }

    private void count(MeterRegistry registry, String name, String description, ToDoubleFunction<SinkStatus> number) {
        FunctionCounter.builder(name, sink, part -> number.applyAsDouble(part.status()))
                .description(description)
                .register(registry);
    }

    private double lag(Topic<?> topic) {
        var positions = sink.status().positions();
        var held = IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .filter(partition -> positions.containsKey(partition.toString()))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        try {
            var options = new ListOffsetsOptions().timeoutMs((int) PATIENCE.toMillis());
            return admin.listOffsets(held, options).all().get().entrySet().stream()
                    .mapToLong(end -> Math.max(
                            0,
                            end.getValue().offset() - positions.get(end.getKey().toString())))
                    .sum();
        } catch (ExecutionException e) {
            // The brokers are away: there is no number, rather than a wrong one.
            return Double.NaN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Double.NaN;
        }
    }

    private static boolean isRunning(SinkStatus status) {
        return status.state() == SinkStatus.State.RUNNING;
    }
}
