package dev.entente.streams.runtime;

import dev.entente.registry.PoisonRecordException;
import dev.entente.streams.Tally;
import dev.entente.streams.error.Poison;
import dev.entente.streams.error.StoreVersionException;
import dev.entente.streams.extraction.TopicReplacedException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A topology at work: starts it, keeps it going through outages, and says how it is. An outage is waited out and tried
 * again, longer each time; what no waiting mends stops the application and is kept as its {@link #failure()}.
 */
public final class StreamsApplication implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsApplication.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);

    private final String id;
    private final KafkaStreams streams;
    private final AtomicInteger failuresInARow = new AtomicInteger();
    private final Tally tally = new Tally();
    private final RestoreProgress restoring = new RestoreProgress();
    private final KafkaReadings readings;
    private volatile Throwable failure;

    /**
     * Wires an application; {@link #start()} sets it going.
     *
     * @param id the application's id, never to change: it names the consumer group and the changelogs
     * @param topology what it does
     * @param settings how it runs
     * @param deadLetterTopic where it sends what it can't take in
     */
    public StreamsApplication(String id, Topology topology, StreamsSettings settings, String deadLetterTopic) {
        this.id = id;
        streams = new KafkaStreams(topology, settings.properties(id, deadLetterTopic, tally));
        readings = new KafkaReadings(streams);
        streams.setGlobalStateRestoreListener(restoring);
        streams.setUncaughtExceptionHandler(this::onUncaught);
        streams.setStateListener(this::onState);
    }

    public void start() {
        streams.start();
    }

    /** The application's id. */
    public String id() {
        return id;
    }

    /** The running instance, for queries and metrics. */
    public KafkaStreams streams() {
        return streams;
    }

    /** True once every store is restored and nothing is wrong. */
    public boolean isReady() {
        return streams.state() == State.RUNNING;
    }

    /** What stopped the application for good. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** What it has done since it began. */
    public Tally tally() {
        return tally;
    }

    /** The partitions of a topic that are read here just now, as Kafka writes them: {@code entente.claims-3}. */
    public Set<String> reads(String topic) {
        return streams.metadataForLocalThreads().stream()
                .flatMap(thread -> thread.activeTasks().stream())
                .flatMap(task -> task.topicPartitions().stream())
                .filter(partition -> partition.topic().equals(topic))
                .map(TopicPartition::toString)
                .collect(Collectors.toSet());
    }

    /** Bytes of the local stores: on disk, and in memory on the way there. */
    public long storeBytes() {
        return readings.storeBytes();
    }

    /** Records of the changelogs still to be read before every store here is restored. */
    public long restoring() {
        return restoring.remaining();
    }

    /** Every cause that a dead letter can have. */
    public static List<String> deadLetterCauses() {
        return Stream.concat(
                        Arrays.stream(Poison.values()).map(Enum::name),
                        Arrays.stream(PoisonRecordException.Cause.values()).map(Enum::name))
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        streams.close(CLOSE_TIMEOUT);
    }

    private StreamThreadExceptionResponse onUncaught(Throwable thrown) {
        if (!passes(thrown)) {
            failure = thrown;
            LOG.error("{} stops: {}", id, thrown.getMessage(), thrown);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        var pause = pause(failuresInARow.getAndIncrement());
        LOG.warn("{} waits {} ms and tries again: {}", id, pause.toMillis(), thrown.toString());
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private void onState(State now, State before) {
        LOG.info("{} is {}, was {}", id, now, before);
        if (now == State.RUNNING) {
            failuresInARow.set(0);
        }
    }

    /** Kafka's own troubles pass: a broker, a registry, a disk come back. What somebody has to mend does not. */
    private static boolean passes(Throwable thrown) {
        var causes =
                Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).toList();
        return causes.stream().noneMatch(StreamsApplication::isForGood)
                && causes.stream().anyMatch(KafkaException.class::isInstance);
    }

    private static boolean isForGood(Throwable cause) {
        return cause instanceof Error
                || cause instanceof TopicReplacedException
                || cause instanceof StoreVersionException
                || cause instanceof RecordTooLargeException
                || cause instanceof AuthenticationException
                || cause instanceof AuthorizationException
                || cause instanceof InvalidConfigurationException;
    }

    private static Duration pause(int failures) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
