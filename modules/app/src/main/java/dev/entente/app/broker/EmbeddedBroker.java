package dev.entente.app.broker;

import dev.entente.app.DirectoryLock;
import dev.entente.app.Failure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/**
 * A real Kafka broker, controller included, in this process: for {@code demo}, {@code up} and tests. It listens on the
 * loopback interface only and keeps its data across restarts. The broker's classes are internal to Kafka and move
 * between releases, so nobody else touches them.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int NODE = 1;

    private final DirectoryLock lock;
    private final ExitTrap exit;
    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(DirectoryLock lock, ExitTrap exit, KafkaRaftServer server, int port) {
        this.lock = lock;
        this.exit = exit;
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker and returns when it takes requests.
     *
     * @param directory where its data is, or is to be
     * @param port where clients reach it; 0 takes a free one
     * @throws Failure if the directory or the port cannot be had, or the broker does not come up
     */
    public static EmbeddedBroker start(Path directory, int port) {
        if (port != 0) {
            Ports.requireFree(port, "Kafka", "--kafka-port");
        }
        var lock = DirectoryLock.acquire(directory);
        var exit = ExitTrap.set();
        try {
            var free = Ports.free(2);
            var clientPort = port == 0 ? free[0] : port;
            var logs = directory.resolve("log");
            format(logs);
            var server = new KafkaRaftServer(
                    KafkaConfig.apply(configuration(logs, clientPort, free[1]), false), Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(lock, exit, server, clientPort);
        } catch (Exception e) {
            exit.close();
            lock.close();
            throw new Failure("The embedded broker does not start in %s: %s".formatted(directory, rootMessage(e)), e);
        }
    }

    /** What clients are given as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return HOST + ":" + port;
    }

    /** The fault that it did not survive, if it has met one. */
    public Optional<Failure> failure() {
        var fault = exit.fault();
        return fault.isDone() ? Optional.of(new Failure(fault.join().getMessage(), fault.join())) : Optional.empty();
    }

    /** Stops the broker, its data flushed, and frees the directory. */
    @Override
    public void close() {
        try (lock;
                exit) {
            server.shutdown();
            server.awaitShutdown();
        }
    }

    /** Marks a fresh directory as a cluster's; one that is marked stays as it is, cluster id and all. */
    private static void format(Path logs) throws Exception {
        if (Files.exists(logs.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(logs);
        try (var silence = new PrintStream(OutputStream.nullOutputStream(), false)) {
            new Formatter()
                    .setPrintStream(silence)
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(logs.toString())
                    .setDirectories(List.of(logs.toString()))
                    .setIgnoreFormatted(true)
                    .run();
        }
    }

    private static Map<String, String> configuration(Path logs, int clientPort, int controllerPort) throws IOException {
        var configuration = new HashMap<>(SMALL);
        configuration.put("node.id", Integer.toString(NODE));
        configuration.put("log.dirs", logs.toRealPath().toString());
        configuration.put("process.roles", "broker,controller");
        configuration.put("controller.quorum.voters", "%d@%s:%d".formatted(NODE, HOST, controllerPort));
        configuration.put(
                "listeners", "CLIENT://%1$s:%2$d,CONTROLLER://%1$s:%3$d".formatted(HOST, clientPort, controllerPort));
        configuration.put("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        configuration.put("inter.broker.listener.name", "CLIENT");
        configuration.put("controller.listener.names", "CONTROLLER");
        return configuration;
    }

    /** One machine, few clients: nothing is replicated, nobody is waited for, and the memory is left to others. */
    private static final Map<String, String> SMALL = Map.ofEntries(
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("broker.heartbeat.interval.ms", "200"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("background.threads", "2"),
            Map.entry("num.io.threads", "4"),
            Map.entry("num.network.threads", "2"),
            Map.entry("num.recovery.threads.per.data.dir", "2"),
            Map.entry("log.cleaner.dedupe.buffer.size", "2097152"),
            Map.entry("log.cleaner.io.buffer.size", "131072"),
            // An index is mapped at its full size: with many small partitions the default of 10 MB each adds up.
            Map.entry("log.index.size.max.bytes", "1048576"),
            Map.entry("offsets.topic.num.partitions", "4"),
            Map.entry("offsets.topic.replication.factor", "1"),
            // A house that rests for a month shall not read everything again.
            Map.entry("offsets.retention.minutes", "525600"),
            Map.entry("transaction.state.log.num.partitions", "4"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.num.partitions", "1"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"));

    private static String rootMessage(Throwable e) {
        var root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }
}
