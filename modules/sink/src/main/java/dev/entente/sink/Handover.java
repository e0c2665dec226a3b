package dev.entente.sink;

import dev.entente.model.fault.Failpoint;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Hands one batch at a time to a thread that writes it, so that the next can be read meanwhile; no more than one waits.
 * A batch is written in one transaction together with the positions after it.
 */
final class Handover implements AutoCloseable {
    private static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

    private final SinkDatabase database;
    private final BatchWriter writer;
    private final Executor executor;
    private final Failpoint.Plan faults;
    private Optional<FutureTask<Written>> underway = Optional.empty();

    Handover(SinkDatabase database, BatchWriter writer, Executor executor, Failpoint.Plan faults) {
        this.database = database;
        this.writer = writer;
        this.executor = executor;
        this.faults = faults;
    }

    /** A thread of this name; it does not keep the process alive, for what it leaves half done is not done. */
    static Executor toThread(String name) {
        return Executors.newSingleThreadExecutor(task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * A batch that is committed.
     *
     * @param positions next offset of each partition
     * @param rows rows written, by table
     * @param unreadable how many records were laid aside
     */
    record Written(Map<TopicPartition, Long> positions, Map<String, Long> rows, int unreadable) {}

    boolean isUnderway() {
        return underway.isPresent();
    }

    /** Begins to write; the batch before must have ended. */
    void begin(Batch batch, Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        if (isUnderway()) {
            throw new IllegalStateException("The batch before has not ended");
        }
        var task = new FutureTask<>(() -> write(batch, from, to));
        underway = Optional.of(task);
        executor.execute(task);
    }

    /**
     * Waits until the batch underway is committed, if there is one.
     *
     * @throws SQLException where it may not be
     * @throws FencedException where another sink has moved a position
     */
    Optional<Written> end() throws SQLException {
        if (underway.isEmpty()) {
            return Optional.empty();
        }
        var task = underway.get();
        underway = Optional.empty();
        try {
            return Optional.of(task.get());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        }
    }

    @Override
    public void close() {
        if (executor instanceof ExecutorService service) {
            service.shutdown();
        }
    }

    private Written write(Batch batch, Map<TopicPartition, Long> from, Map<TopicPartition, Long> to)
            throws SQLException {
        faults.at(Failpoint.SINK_BEFORE_WRITE);
        var rows = database.transaction(session -> {
            move(session, from, to);
            writer.write(session, batch);
            faults.at(Failpoint.SINK_BEFORE_COMMIT);
            return session.written();
        });
        faults.at(Failpoint.SINK_AFTER_COMMIT);
        return new Written(to, rows, batch.errors().size());
    }

    /** In one order, so that two sinks that both believe to have a partition do not wait for each other. */
    private static void move(Session session, Map<TopicPartition, Long> from, Map<TopicPartition, Long> to)
            throws SQLException {
        var stored = new Positions(session);
        var sorted = new TreeMap<TopicPartition, Long>(ORDER);
        sorted.putAll(to);
        for (var entry : sorted.entrySet()) {
            var before = from.get(entry.getKey());
            if (!before.equals(entry.getValue())) {
                stored.move(entry.getKey(), before, entry.getValue());
            }
        }
    }

    private static SQLException rethrown(Throwable cause) {
        if (cause instanceof RuntimeException e) {
            throw e;
        }
        if (cause instanceof Error e) {
            throw e;
        }
        return (SQLException) cause;
    }
}
