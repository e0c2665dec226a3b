package dev.entente.app.house;

import dev.entente.app.Cluster;
import dev.entente.app.DirectoryLock;
import dev.entente.app.Failure;
import dev.entente.app.config.Configuration;
import dev.entente.app.config.Settings;
import dev.entente.extraction.Extractor;
import dev.entente.ledger.Ledger;
import dev.entente.model.Ontology;
import dev.entente.model.Topic;
import dev.entente.server.metrics.HouseMetrics;
import dev.entente.streams.extraction.ArticleStore;
import dev.entente.streams.extraction.ExtractionTopology;
import dev.entente.streams.extraction.Intake;
import dev.entente.streams.ledger.KafkaPairStore;
import dev.entente.streams.ledger.LedgerTopology;
import dev.entente.streams.query.ArticleView;
import dev.entente.streams.query.Copies;
import dev.entente.streams.query.GroupMembership;
import dev.entente.streams.query.Lags;
import dev.entente.streams.query.LedgerView;
import dev.entente.streams.query.LocalStore;
import dev.entente.streams.query.Membership;
import dev.entente.streams.query.Owners;
import dev.entente.streams.runtime.StreamsApplication;
import dev.entente.streams.runtime.StreamsSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.streams.GroupProtocol;
import org.apache.kafka.streams.state.HostInfo;

/** Both applications: articles into claims, claims into relationships. */
public final class StreamsPart implements AutoCloseable {
    private final Closer parts;
    private final StreamsApplication extraction;
    private final StreamsApplication ledger;
    private final ArticleView articles;
    private final LedgerView view;

    private StreamsPart(
            Closer parts,
            StreamsApplication extraction,
            StreamsApplication ledger,
            ArticleView articles,
            LedgerView view) {
        this.parts = parts;
        this.extraction = extraction;
        this.ledger = ledger;
        this.articles = articles;
        this.view = view;
    }

    /**
     * Sets both going; they join their groups and restore their stores in the background.
     *
     * @param generation of the ledger, counted from 0
     * @throws Failure if the directory of the stores cannot be had, or the topics are missing
     */
    public static StreamsPart start(Cluster cluster, Extractor extractor, StreamsSettings settings, int generation) {
        var parts = new Closer();
        parts.add(DirectoryLock.acquire(settings.stateDir()));
        try {
            Generation.require(cluster, generation);
            return start(cluster, extractor, settings, generation, parts);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private static StreamsPart start(
            Cluster cluster, Extractor extractor, StreamsSettings settings, int generation, Closer parts) {
        var topics = cluster.topics();
        var serdes = cluster.serdes();
        var articles = TopicIds.of(cluster, topics.articles());
        var fold = new Ledger(Ontology.load(), generation);
        var extraction = parts.add(new StreamsApplication(
                ExtractionTopology.APPLICATION_ID,
                new ExtractionTopology(topics, serdes, new Intake(extractor), articles).get(),
                settings,
                topics.articlesDlq().name()));
        var ledger = parts.add(new StreamsApplication(
                LedgerTopology.APPLICATION_ID,
                new LedgerTopology(topics, serdes, fold).get(),
                settings,
                topics.claimsDlq().name()));
        extraction.start();
        ledger.start();
        var self = self(settings.endpoint());
        return new StreamsPart(
                parts,
                extraction,
                ledger,
                new ArticleView(store(
                        extraction,
                        ArticleStore.NAME,
                        self,
                        topics.articles(),
                        membership(cluster, settings, extraction, parts))),
                new LedgerView(
                        store(
                                ledger,
                                KafkaPairStore.NAME,
                                self,
                                topics.claims(),
                                membership(cluster, settings, ledger, parts)),
                        fold));
    }

    private static LocalStore store(
            StreamsApplication application, String name, HostInfo self, Topic<?> topic, Membership membership) {
        var streams = application.streams();
        return new LocalStore(
                streams,
                name,
                new Owners(streams, self, topic.name(), topic.partitions()),
                Copies.ACTIVE,
                new Lags(streams::allLocalStorePartitionLags),
                membership);
    }

    /** Who is asked by nobody else has nobody beside it that could take over. */
    private static Membership membership(
            Cluster cluster, StreamsSettings settings, StreamsApplication application, Closer parts) {
        return settings.endpoint().isEmpty()
                ? Membership.ALONE
                : parts.add(GroupMembership.of(
                        parts.add(cluster.admin()), application.id(), settings.protocol(), application.streams()));
    }

    private static HostInfo self(String endpoint) {
        return endpoint.isEmpty() ? HostInfo.unavailable() : HostInfo.buildFromEndpoint(endpoint);
    }

    /**
     * How the applications run, by the configuration.
     *
     * @param stateDir folder of their stores
     * @param endpoint host and port at which this process answers queries; empty for none
     */
    public static StreamsSettings settings(
            Configuration configuration, Cluster cluster, Path stateDir, String endpoint) {
        return new StreamsSettings(
                cluster.bootstrapServers(),
                stateDir,
                endpoint,
                configuration.get(Settings.STREAMS_THREADS),
                GroupProtocol.of(configuration.get(Settings.STREAMS_GROUP_PROTOCOL)),
                cluster.properties());
    }

    /** The applications, in the order of an article's way. */
    public List<StreamsApplication> applications() {
        return List.of(extraction, ledger);
    }

    /** Lets both be measured. */
    void measure(HouseMetrics metrics, Cluster cluster) {
        var topics = cluster.topics();
        metrics.measureExtraction(extraction);
        metrics.measureLedger(ledger);
        metrics.measure(new LagMeters(
                cluster,
                Map.of(extraction, List.of(topics.articles(), topics.rulings()), ledger, List.of(topics.claims()))));
    }

    /** What became of the articles, as this instance holds it. */
    public ArticleView articles() {
        return articles;
    }

    /** The relationships as this instance holds them. */
    public LedgerView view() {
        return view;
    }

    /** What stopped either for good. */
    public Optional<Failure> failure() {
        return Stream.of(extraction, ledger)
                .flatMap(application -> application.failure().stream()
                        .map(cause -> new Failure(
                                "%s has stopped: %s".formatted(application.id(), cause.getMessage()), cause)))
                .findFirst();
    }

    @Override
    public void close() {
        parts.close();
    }
}
