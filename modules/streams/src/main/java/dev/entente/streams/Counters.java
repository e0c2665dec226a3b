package dev.entente.streams;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.Sensor.RecordingLevel;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/**
 * Counts by kind, as Kafka's own metrics of the task: group {@code stream-entente-metrics}, name
 * {@code <what>-<kind>-total}, so that every tool that reads Kafka's metrics reads ours.
 */
public final class Counters {
    private final ProcessingContext context;
    private final Map<String, Sensor> sensors = new HashMap<>();

    public Counters(ProcessingContext context) {
        this.context = context;
    }

    /** One more of this kind. */
    public void count(String what, String kind) {
        sensors.computeIfAbsent(
                        what + "-" + kind,
                        name -> context.metrics()
                                .addRateTotalSensor("entente", context.taskId().toString(), name, RecordingLevel.INFO))
                .record();
    }
}
