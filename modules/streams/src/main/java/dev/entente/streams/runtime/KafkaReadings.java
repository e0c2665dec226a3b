package dev.entente.streams.runtime;

import java.util.stream.Stream;
import org.apache.kafka.common.Metric;
import org.apache.kafka.streams.KafkaStreams;

/**
 * The few of Kafka's own metrics that say how an application is, summed over its threads and stores: Kafka has one for
 * each of these, and they come and go with the tasks.
 */
final class KafkaReadings {
    private static final String STORE = "stream-state-metrics";

    private final KafkaStreams streams;

    KafkaReadings(KafkaStreams streams) {
        this.streams = streams;
    }

    /** Bytes of the stores: on disk, and in memory on the way there. */
    long storeBytes() {
        return sum(Stream.concat(all(STORE, "total-sst-files-size"), all(STORE, "size-all-mem-tables")));
    }

    private Stream<? extends Metric> all(String group, String name) {
        return streams.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals(name)
                        && metric.metricName().group().equals(group));
    }

    private static long sum(Stream<? extends Metric> metrics) {
        // A store that closes meanwhile has no number.
        return (long) metrics.map(Metric::metricValue)
                .filter(Number.class::isInstance)
                .mapToDouble(value -> ((Number) value).doubleValue())
                .filter(Double::isFinite)
                .sum();
    }
}
