package dev.entente.sink;

import dev.entente.model.Topics;
import dev.entente.model.fault.Failpoint;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes claims, relationships, changes and events into SQL, each exactly once. What a poll brings is written in one
 * transaction together with the position after it, and the database's position is the only one that counts: whatever
 * goes wrong, the sink forgets what it holds, asks the database how far it is, and reads on from there.
 *
 * <p>Several sinks share the partitions as members of one group. See {@code docs/decisions/050-sink-position.md}.
 */
public final class Sink implements Runnable, AutoCloseable {
    /** The consumer group that sinks form unless they are told otherwise. */
    public static final String GROUP = "entente-sink";

    private static final Logger LOG = LoggerFactory.getLogger(Sink.class);

    // A poll that brings partitions waits to its end, for they are paused until the database has said where to begin.
    private static final Duration POLL = Duration.ofMillis(100);

    // After so many polls that bring nothing, some two seconds, the database is asked whether it is there.
    private static final int IDLE_POLLS = 20;

    private final Consumer<byte[], byte[]> consumer;
    private final BatchReader reader;
    private final SinkDatabase database;
    private final Place place;
    private final BatchWriter writer;
    private final Handover handover;
    private final Health health;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Map<TopicPartition, Long> read = new HashMap<>();
    private boolean inStep;
    private int idlePolls;
    private boolean actorsNamed;
    private volatile boolean closing;

    /**
     * A sink that joins its group as soon as it runs.
     *
     * @param consumerConfig where Kafka is, and whatever else the consumer is told; the group's name may be overridden
     * @param topics the topics, with their numbers of partitions
     * @param values how the values of the topics are read
     * @param database where to write; it stays open when the sink is closed
     * @param actorNames names of actors by their codes, for the table of actors
     */
    public Sink(
            Properties consumerConfig,
            Topics topics,
            SinkDeserializers values,
            SinkDatabase database,
            Map<String, String> actorNames) {
        this(SinkConsumer.open(consumerConfig), TopicIds.ask(consumerConfig), topics, values, database, actorNames);
    }

    /**
     * A sink that reads by this consumer, which it closes in the end.
     *
     * @param consumer a member of the sinks' group that commits nothing by itself and reads only what is committed
     * @param topicIds who knows the UUIDs of the topics
     */
    public Sink(
            Consumer<byte[], byte[]> consumer,
            TopicIds topicIds,
            Topics topics,
            SinkDeserializers values,
            SinkDatabase database,
            Map<String, String> actorNames) {
        this(
                consumer,
                topicIds,
                new BatchReader(topics, values),
                new BatchWriter(actorNames),
                database,
                Handover.toThread("entente-sink-writer"),
                new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10)),
                Failpoint::pass);
    }

    Sink(
            Consumer<byte[], byte[]> consumer,
            TopicIds topicIds,
            BatchReader reader,
            BatchWriter writer,
            SinkDatabase database,
            Executor executor,
            Backoff backoff,
            Failpoint.Plan faults) {
        this.consumer = consumer;
        this.reader = reader;
        this.writer = writer;
        this.database = database;
        this.place = new Place(consumer, topicIds, reader.topics(), database);
        this.handover = new Handover(database, writer, executor, faults);
        this.health = new Health(backoff);
    }

    /** How it is, at any time and from any thread. */
    public SinkStatus status() {
        return health.status();
    }

    /**
     * Writes until it is closed; does nothing where it was closed before.
     *
     * @throws SinkException where it cannot go on; {@link #status} says the same
     */
    @Override
    public void run() {
        if (!begun.compareAndSet(false, true)) {
            return;
        }
        try (consumer) {
            join();
            while (!closing) {
                step();
            }
            health.stopped();
        } catch (WakeupException e) {
            health.stopped();
        } catch (RuntimeException | Error e) {
            health.failed(e);
            throw e;
        } finally {
            end();
        }
    }

    /** Ends it after the transaction in hand, and leaves the group. */
    @Override
    public void close() {
        closing = true;
        // Whoever begins owns the consumer, which only one thread may touch.
        if (begun.compareAndSet(false, true)) {
            consumer.close();
            health.stopped();
            end();
            return;
        }
        consumer.wakeup();
        try {
            if (!ended.await(30, TimeUnit.SECONDS)) {
                LOG.warn("The sink is still busy after 30 seconds and is left to itself");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Becomes a member of the group. */
    void join() {
        consumer.subscribe(reader.topics(), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                loseStep();
                // Anywhere will do, for it is paused until the database has said where to begin.
                consumer.seekToBeginning(partitions);
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                loseStep();
            }
        });
    }

    /** One round: finds its place if it must, reads a batch while the one before is written, and hands it over. */
    void step() {
        try {
            if (!inStep && health.toWait().isZero()) {
                fallIn();
            }
            var records = poll();
            if (inStep) {
                take(records);
            }
        } catch (FencedException e) {
            loseStep();
            health.fenced(e);
        } catch (SQLException e) {
            loseStep();
            health.outage(e, database.dialect());
        } catch (OffsetOutOfRangeException e) {
            throw new SinkException(
                    "Kafka no longer has the records after %s: the database cannot be carried on from there. Point the sink at an empty one"
                            .formatted(e.offsetOutOfRangePartitions()),
                    e);
        } catch (WakeupException | InterruptException e) {
            throw e;
        } catch (RuntimeException e) {
            loseStep();
            health.outage(e);
        }
    }

    /** Reads on from where the database is. */
    private void fallIn() throws SQLException {
        var positions = place.find();
        if (!actorsNamed) {
            database.transaction(session -> {
                writer.writeNames(session);
                return null;
            });
            actorsNamed = true;
        }
        read.clear();
        read.putAll(positions);
        inStep = true;
        health.running(positions);
    }

    private ConsumerRecords<byte[], byte[]> poll() {
        if (!inStep) {
            return consumer.poll(health.toWait());
        }
        return consumer.poll(handover.isUnderway() ? Duration.ZERO : POLL);
    }

    private void take(ConsumerRecords<byte[], byte[]> records) throws SQLException {
        var next = place.reached(read.keySet());
        if (records.isEmpty() && next.equals(read)) {
            settle();
            rest();
            return;
        }
        var batch = reader.read(records);
        settle();
        handover.begin(batch, Map.copyOf(read), next);
        read.putAll(next);
    }

    /** A sink with nothing to write would not notice that its database is away. */
    private void rest() throws SQLException {
        if (++idlePolls % IDLE_POLLS == 0) {
            database.requireThere();
        }
    }

    /** Waits for the batch that is being written. */
    private void settle() throws SQLException {
        var written = handover.end();
        if (written.isPresent()) {
            health.wrote(written.get());
            place.tellGroup(written.get().positions());
        }
    }

    /** Forgets what it holds: the place is to be found again. */
    private void loseStep() {
        inStep = false;
        place.leave();
        abandon();
    }

    private void abandon() {
        try {
            settle();
        } catch (SQLException | RuntimeException e) {
            // Whatever came of it, the database will say.
            LOG.debug("The batch underway was not seen to end", e);
        }
    }

    /** The consumer is closed by now. */
    private void end() {
        abandon();
        handover.close();
        ended.countDown();
    }
}
