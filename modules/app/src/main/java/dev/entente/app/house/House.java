package dev.entente.app.house;

import dev.entente.app.Cluster;
import dev.entente.app.Failure;
import dev.entente.app.Logging;
import dev.entente.app.RunningService;
import dev.entente.app.broker.EmbeddedBroker;
import dev.entente.app.broker.Ports;
import dev.entente.app.broker.TopicCreator;
import dev.entente.app.config.Configuration;
import dev.entente.app.config.Settings;
import dev.entente.extraction.Extractor;
import dev.entente.model.Topics;
import dev.entente.registry.embedded.EmbeddedRegistry;
import dev.entente.sink.SinkDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The whole house in one process: broker, registry, topics, applications, sink and server, started in this order and
 * closed in the reverse.
 */
public final class House implements AutoCloseable {
    private static final Duration GLANCE = Duration.ofMillis(50);

    /** A large ledger may take longer to be restored: it is then up, and says of each answer that it has to wait. */
    private static final Duration RESTORED = Duration.ofSeconds(60);

    private final Closer parts;
    private final DataDirectory directory;
    private final EmbeddedBroker broker;
    private final Cluster cluster;
    private final StreamsPart streams;
    private final SinkPart sink;
    private final HttpPart http;

    private House(
            Closer parts,
            DataDirectory directory,
            EmbeddedBroker broker,
            Cluster cluster,
            StreamsPart streams,
            SinkPart sink,
            HttpPart http) {
        this.parts = parts;
        this.directory = directory;
        this.broker = broker;
        this.cluster = cluster;
        this.streams = streams;
        this.sink = sink;
        this.http = http;
    }

    /**
     * Starts everything and leaves word of it in the data directory.
     *
     * @throws Failure if the data directory or a port cannot be had, or a part does not start
     */
    public static House start(Configuration configuration, DataDirectory directory, Progress progress) {
        var parts = new Closer();
        try {
            return start(configuration, directory, parts, progress);
        } catch (RuntimeException e) {
            try {
                parts.close();
            } catch (RuntimeException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
    }

    private static House start(Configuration configuration, DataDirectory directory, Closer parts, Progress progress) {
        parts.add(directory.lock());
        Logging.toFile(directory.log());
        var port = configuration.get(Settings.HTTP_PORT);
        if (port != 0) {
            Ports.requireFree(port, "HTTP", "--port");
        }
        var door = HttpDoor.of(configuration);
        // The knowledge takes about as long to load as the broker to start.
        var extractor = CompletableFuture.supplyAsync(Extractor::load);

        var broker = parts.add(EmbeddedBroker.start(directory.kafka(), configuration.get(Settings.KAFKA_PORT)));
        progress.tell("Kafka at " + broker.bootstrapServers());
        var bare = new Cluster(
                broker.bootstrapServers(),
                Optional.empty(),
                Topics.withPartitions(configuration.get(Settings.TOPICS_PARTITIONS)),
                configuration.kafka());
        var registry =
                parts.add(EmbeddedRegistry.onKafka(bare.properties(), configuration.get(Settings.REGISTRY_PORT)));
        progress.tell("Schema registry at " + registry.url());
        var cluster = bare.withRegistry(registry.url().toString());
        try (var admin = cluster.admin()) {
            new TopicCreator(admin, Optional.empty()).create(cluster.topics().all());
        }

        var streams = parts.add(StreamsPart.start(
                cluster,
                join(extractor),
                StreamsPart.settings(configuration, cluster, directory.streams(), "")
                        .alone(),
                configuration.get(Settings.LEDGER_GENERATION)));
        var sink = parts.add(SinkPart.start(cluster, SinkPart.database(configuration, directory)));
        var http = parts.add(HttpPart.start(cluster, streams, Optional.of(sink), door));
        var house = new House(parts, directory, broker, cluster, streams, sink, http);
        progress.tell("HTTP at " + http.uri());
        house.awaitStores();
        house.announce(registry.url().toString());
        return house;
    }

    /** Whoever is told that the house is up shall be answered. */
    private void awaitStores() {
        var end = Instant.now().plus(RESTORED);
        while (!streams.view().isWhole() && Instant.now().isBefore(end)) {
            failure().ifPresent(failure -> {
                throw failure;
            });
            try {
                Thread.sleep(GLANCE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure("Interrupted while the stores are restored", e);
            }
        }
    }

    /** The embedded broker and registry, for clients. */
    public Cluster cluster() {
        return cluster;
    }

    /** Where HTTP is answered. */
    public String http() {
        return http.uri().toString();
    }

    /** The database that the sink writes. */
    public SinkDatabase database() {
        return sink.database();
    }

    /** Tells when everything published so far has gone all the way. */
    public Drain drain() {
        return new Drain(cluster, sink);
    }

    /** What stopped a part for good: the rest is of no use without it. */
    public Optional<Failure> failure() {
        return broker.failure().or(streams::failure).or(sink::failure);
    }

    /**
     * Waits until the process is told to end.
     *
     * @throws Failure if a part stops for good before
     */
    public void await(Shutdown shutdown) throws InterruptedException {
        shutdown.await(this::failure);
    }

    @Override
    public void close() {
        try {
            RunningService.withdraw(directory.path());
        } finally {
            parts.close();
        }
    }

    private void announce(String registry) {
        new RunningService(
                        cluster.bootstrapServers(),
                        registry,
                        Optional.of(http()),
                        ProcessHandle.current().pid())
                .announce(directory.path());
    }

    private static Extractor join(CompletableFuture<Extractor> extractor) {
        try {
            return extractor.join();
        } catch (CompletionException e) {
            throw new Failure(
                    "The reading engine does not load: " + e.getCause().getMessage(), e.getCause());
        }
    }
}
