package dev.entente.sink;

import dev.entente.model.Topics;
import dev.entente.model.fault.Failpoint;
import dev.entente.sink.SinkStatus.State;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
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
    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<byte[], byte[]> consumer;
    private final TopicIds topicIds;
    private final BatchReader reader;
    private final BatchWriter writer;
    private final SinkDatabase database;
    private final Backoff backoff;
    private final Failpoint.Plan faults;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private boolean inStep;
    private boolean actorsNamed;
    private volatile boolean closing;
    private volatile SinkStatus status = SinkStatus.starting();

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
        this(
                new KafkaConsumer<>(
                        withDefaults(consumerConfig), new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                TopicIds.ask(consumerConfig),
                topics,
                values,
                database,
                actorNames);
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
                new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10)),
                Failpoint::pass);
    }

    Sink(
            Consumer<byte[], byte[]> consumer,
            TopicIds topicIds,
            BatchReader reader,
            BatchWriter writer,
            SinkDatabase database,
            Backoff backoff,
            Failpoint.Plan faults) {
        this.consumer = consumer;
        this.topicIds = topicIds;
        this.reader = reader;
        this.writer = writer;
        this.database = database;
        this.backoff = backoff;
        this.faults = faults;
    }

    /** How it is, at any time and from any thread. */
    public SinkStatus status() {
        return status;
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
            status = status.in(State.STOPPED);
        } catch (WakeupException e) {
            status = status.in(State.STOPPED);
        } catch (RuntimeException | Error e) {
            status = status.because(State.FAILED, Causes.describe(e));
            throw e;
        } finally {
            ended.countDown();
        }
    }

    /** Ends it after the transaction in hand, and leaves the group. */
    @Override
    public void close() {
        closing = true;
        // Whoever begins owns the consumer, which only one thread may touch.
        if (begun.compareAndSet(false, true)) {
            consumer.close();
            status = status.in(State.STOPPED);
            ended.countDown();
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

    /** One round: finds its place if it must, reads, writes. */
    void step() {
        if (!inStep && backoff.remaining().isZero()) {
            fallIn();
        }
        try {
            var records = consumer.poll(inStep ? POLL : backoff.remaining());
            if (inStep) {
                write(records);
            }
        } catch (OffsetOutOfRangeException e) {
            throw new SinkException(
                    "Kafka no longer has the records after %s: the database cannot be carried on from there. Point the sink at an empty one"
                            .formatted(e.offsetOutOfRangePartitions()),
                    e);
        }
    }

    /** Reads on from where the database is. */
    private void fallIn() {
        try {
            database.migrate();
            positions.clear();
            var assigned = consumer.assignment();
            var ids = topicIds.of(reader.topics());
            positions.putAll(database.transaction(session -> new Positions(session).load(assigned, ids)));
            createMissing(assigned, ids);
            positions.forEach(consumer::seek);
            consumer.resume(assigned);
            inStep = true;
            backoff.succeeded();
            status = status.in(State.RUNNING).at(named(positions));
        } catch (SQLException e) {
            outage(e);
        } catch (WakeupException | InterruptException e) {
            throw e;
        } catch (RuntimeException e) {
            waitForKafka(e);
        }
    }

    private void createMissing(Collection<TopicPartition> assigned, Map<String, Uuid> ids) throws SQLException {
        var missing = assigned.stream().filter(it -> !positions.containsKey(it)).toList();
        var first = new HashMap<TopicPartition, Long>();
        consumer.seekToBeginning(missing);
        for (var partition : missing) {
            first.put(partition, consumer.position(partition));
        }
        database.transaction(session -> {
            new Positions(session).create(first, ids);
            if (!actorsNamed) {
                writer.writeNames(session);
            }
            return null;
        });
        actorsNamed = true;
        positions.putAll(first);
    }

    private void write(ConsumerRecords<byte[], byte[]> records) {
        var next = new HashMap<TopicPartition, Long>();
        for (var partition : positions.keySet()) {
            next.put(partition, consumer.position(partition));
        }
        if (records.isEmpty() && next.equals(positions)) {
            return;
        }
        try {
            var batch = reader.read(records);
            faults.at(Failpoint.SINK_BEFORE_WRITE);
            var written = database.transaction(session -> {
                move(session, next);
                writer.write(session, batch);
                faults.at(Failpoint.SINK_BEFORE_COMMIT);
                return session.written();
            });
            faults.at(Failpoint.SINK_AFTER_COMMIT);
            positions.putAll(next);
            status = status.at(named(positions)).wrote(written, batch.errors().size());
            tellGroup(next);
        } catch (FencedException e) {
            LOG.info("{}; reading on from where it is now", e.getMessage());
            status = status.fencedOnce();
            loseStep();
        } catch (SQLException e) {
            outage(e);
        } catch (WakeupException | InterruptException e) {
            throw e;
        } catch (RuntimeException e) {
            waitForKafka(e);
        }
    }

    private void move(Session session, Map<TopicPartition, Long> next) throws SQLException {
        var stored = new Positions(session);
        for (var entry : sorted(next).entrySet()) {
            var from = positions.get(entry.getKey());
            if (!from.equals(entry.getValue())) {
                stored.move(entry.getKey(), from, entry.getValue());
            }
        }
    }

    /** Kafka's own record of the position: for tools that show a group's lag, and never read here. */
    private void tellGroup(Map<TopicPartition, Long> reached) {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        reached.forEach((partition, position) -> offsets.put(partition, new OffsetAndMetadata(position)));
        consumer.commitAsync(offsets, (committed, e) -> {
            if (e != null) {
                LOG.debug("The group was not told its position", e);
            }
        });
    }

    private void outage(SQLException e) {
        if (database.dialect().isPermanent(e)) {
            throw new SinkException("The database refuses what the sink writes: " + Causes.describe(e), e);
        }
        await(State.WAITING_FOR_DATABASE, e);
    }

    private void waitForKafka(RuntimeException e) {
        if (!BatchReader.isOutage(e)) {
            throw e;
        }
        await(State.WAITING_FOR_KAFKA, e);
    }

    private void await(State state, Exception e) {
        loseStep();
        backoff.failed();
        if (status.state() != state) {
            LOG.warn("{}: {}", state, Causes.describe(e));
        }
        status = status.because(state, Causes.describe(e));
    }

    private void loseStep() {
        inStep = false;
        consumer.pause(consumer.assignment());
    }

    private static Map<TopicPartition, Long> sorted(Map<TopicPartition, Long> positions) {
        var sorted = new TreeMap<TopicPartition, Long>(
                Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition));
        sorted.putAll(positions);
        return sorted;
    }

    private static Map<String, Long> named(Map<TopicPartition, Long> positions) {
        var named = new HashMap<String, Long>();
        positions.forEach((partition, position) -> named.put(partition.toString(), position));
        return named;
    }

    private static Properties withDefaults(Properties given) {
        var config = new Properties();
        config.putAll(given);
        config.putIfAbsent(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        config.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "5000");
        // The same partitions of all topics go to one member, for they all have equally many.
        config.putIfAbsent(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName());
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        // A position that Kafka no longer has is an error, not a reason to leave records out.
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        return config;
    }
}
