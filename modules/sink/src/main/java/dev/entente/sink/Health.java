package dev.entente.sink;

import dev.entente.sink.SinkStatus.State;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the sink is, told to any thread that asks, and how long it waits where something is away. */
final class Health {
    private static final Logger LOG = LoggerFactory.getLogger(Sink.class);

    private final Backoff backoff;
    private volatile SinkStatus status = SinkStatus.starting();

    Health(Backoff backoff) {
        this.backoff = backoff;
    }

    SinkStatus status() {
        return status;
    }

    /** What is left to wait before the next try. */
    Duration toWait() {
        return backoff.remaining();
    }

    void running(Map<TopicPartition, Long> positions) {
        backoff.succeeded();
        status = status.in(State.RUNNING).at(named(positions));
    }

    void wrote(Handover.Written written) {
        status = status.at(named(written.positions())).wrote(written.rows(), written.unreadable());
    }

    void fenced(FencedException e) {
        LOG.info("{}; reading on from where it is now", e.getMessage());
        status = status.fencedOnce();
    }

    /**
     * Waits, if that may help.
     *
     * @throws SinkException where it cannot
     */
    void outage(SQLException e, Dialect dialect) {
        if (dialect.isPermanent(e)) {
            throw new SinkException("The database refuses what the sink writes: " + Causes.describe(e), e);
        }
        await(State.WAITING_FOR_DATABASE, e);
    }

    /** Waits, if that may help; throws the error again where it cannot. */
    void outage(RuntimeException e) {
        if (!BatchReader.isOutage(e)) {
            throw e;
        }
        await(State.WAITING_FOR_KAFKA, e);
    }

    void stopped() {
        status = status.in(State.STOPPED);
    }

    void failed(Throwable e) {
        status = status.because(State.FAILED, Causes.describe(e));
    }

    private void await(State state, Exception e) {
        backoff.failed();
        if (status.state() != state) {
            LOG.warn("{}: {}", state, Causes.describe(e));
        }
        status = status.because(state, Causes.describe(e));
    }

    private static Map<String, Long> named(Map<TopicPartition, Long> positions) {
        return positions.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue));
    }
}
