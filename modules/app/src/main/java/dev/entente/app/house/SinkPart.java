package dev.entente.app.house;

import dev.entente.app.Cluster;
import dev.entente.app.Failure;
import dev.entente.app.config.Configuration;
import dev.entente.app.config.Settings;
import dev.entente.extraction.actor.Actor;
import dev.entente.extraction.actor.ActorLexicon;
import dev.entente.server.Check;
import dev.entente.sink.Sink;
import dev.entente.sink.SinkDatabase;
import dev.entente.sink.SinkDeserializers;
import dev.entente.sink.SinkStatus;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** The topics into SQL, on a thread of its own. */
public final class SinkPart implements AutoCloseable {
    private final SinkDatabase database;
    private final Sink sink;

    private SinkPart(SinkDatabase database, Sink sink) {
        this.database = database;
        this.sink = sink;
    }

    /**
     * Sets it going; an outage of the database is waited out.
     *
     * @param database is closed with this part
     */
    public static SinkPart start(Cluster cluster, SinkDatabase database) {
        var topics = cluster.topics();
        var serdes = cluster.serdes();
        var properties = new Properties();
        // As soon as the applications: a sink that died must not keep the next one waiting.
        properties.setProperty("session.timeout.ms", "6000");
        properties.setProperty("heartbeat.interval.ms", "1500");
        cluster.properties().forEach((key, value) -> properties.setProperty(key, value.toString()));
        var names = ActorLexicon.load().actors().stream().collect(Collectors.toMap(Actor::code, Actor::name));
        var sink = new Sink(
                properties,
                topics,
                new SinkDeserializers(
                        serdes.forTopic(topics.claims()).deserializer(),
                        serdes.forTopic(topics.relationships()).deserializer(),
                        serdes.forTopic(topics.relationshipChanges()).deserializer(),
                        serdes.forTopic(topics.events()).deserializer()),
                database,
                names);
        var thread = new Thread(sink, "entente-sink");
        thread.setUncaughtExceptionHandler((dead, e) -> {
            // Its status says so, and whoever watches that ends the process.
        });
        thread.start();
        return new SinkPart(database, sink);
    }

    /** The database of the configuration, or else the SQL file of the data directory. */
    public static SinkDatabase database(Configuration configuration, DataDirectory directory) {
        return SinkDatabase.open(
                configuration.find(Settings.DATABASE_URL).orElseGet(directory::databaseUrl),
                configuration.find(Settings.DATABASE_USER).orElse(""),
                configuration.find(Settings.DATABASE_PASSWORD).orElse(""));
    }

    /** The database that it writes. */
    public SinkDatabase database() {
        return database;
    }

    public SinkStatus status() {
        return sink.status();
    }

    /** Well where it writes whatever comes. */
    Check check() {
        return new Check("sink", () -> {
            var status = sink.status();
            return new Check.Verdict(
                    status.state() == SinkStatus.State.RUNNING,
                    status.lastError().orElse(status.state().name()));
        });
    }

    /** What stopped it for good. */
    public Optional<Failure> failure() {
        var status = sink.status();
        return status.state() == SinkStatus.State.FAILED
                ? Optional.of(new Failure(
                        "The sink has stopped: " + status.lastError().orElse("no cause is known")))
                : Optional.empty();
    }

    @Override
    public void close() {
        try (database) {
            sink.close();
        }
    }
}
