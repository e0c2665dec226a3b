package dev.entente.app.house;

import dev.entente.app.Cluster;
import dev.entente.app.Entente;
import dev.entente.extraction.actor.ActorLexicon;
import dev.entente.ledger.Rulebook;
import dev.entente.model.Ontology;
import dev.entente.server.Check;
import dev.entente.server.HttpSettings;
import dev.entente.server.Routes;
import dev.entente.server.alert.AlertBook;
import dev.entente.server.changes.ChangeLog;
import dev.entente.server.deadletter.DeadLetterLog;
import dev.entente.server.feed.ArticleReader;
import dev.entente.server.metrics.HouseMetrics;
import dev.entente.server.query.Peers;
import dev.entente.server.query.Roll;
import dev.entente.server.route.AlertRoutes;
import dev.entente.server.route.ArticleQueryRoutes;
import dev.entente.server.route.ArticleRoutes;
import dev.entente.server.route.EventRoutes;
import dev.entente.server.route.HistoryRoutes;
import dev.entente.server.route.RelationshipRoutes;
import dev.entente.server.route.RulingRoutes;
import dev.entente.server.route.StatusRoutes;
import dev.entente.server.route.TextRoutes;
import dev.entente.server.ruling.RulingLog;
import dev.entente.server.status.InstanceStatus;
import dev.entente.server.status.Remembered;
import dev.entente.server.webhook.Deliveries;
import dev.entente.server.webhook.Targets;
import dev.entente.server.webhook.WebhookClient;
import dev.entente.streams.runtime.StreamsApplication;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a process answers because it holds a part of the ledger: out of its stores, the others', and the topics. */
final class Holdings implements AutoCloseable {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Closer parts = new Closer();
    private final Cluster cluster;
    private final StreamsPart streams;
    private final Targets targets;
    private final long maxBodyBytes;
    private final Peers peers;
    private final ActorLexicon actors;
    private final DeadLetterLog letters;
    private final RulingLog rulings;
    private final AlertBook alerts;
    private final Deliveries deliveries;

    Holdings(Cluster cluster, StreamsPart streams, ActorLexicon actors, HttpSettings settings) {
        this.cluster = cluster;
        this.streams = streams;
        this.targets = settings.targets();
        this.maxBodyBytes = settings.maxBodyBytes();
        this.peers = new Peers(settings.tls());
        this.actors = actors;
        var topics = cluster.topics();
        letters = parts.add(new DeadLetterLog(
                topics.articles(), List.of(topics.articlesDlq(), topics.claimsDlq()), cluster::rawConsumer));
        rulings = parts.add(new RulingLog(
                topics.rulings(), TopicIds.of(cluster, topics.rulings()), cluster.consumer(topics.rulings())));
        alerts = parts.add(new AlertBook(topics.alerts(), cluster.consumer(topics.alerts())));
        deliveries = parts.add(new Deliveries(
                topics.relationshipChanges().name(),
                group -> cluster.consumer(topics.relationshipChanges(), group),
                parts.add(new WebhookClient(targets, Clock.systemUTC())),
                Clock.systemUTC()));
        alerts.onChange(deliveries::take);
    }

    /** What must be well for it to answer. */
    List<Check> checks() {
        var checks = new ArrayList<Check>();
        for (var application : streams.applications()) {
            checks.add(new Check(application.id(), () -> verdict(application)));
        }
        checks.add(Check.follows("rulings", rulings::isAlive));
        checks.add(Check.follows("dead letters", letters::isAlive));
        checks.add(Check.follows("alerts", alerts::isAlive));
        return checks;
    }

    private static Check.Verdict verdict(StreamsApplication application) {
        return new Check.Verdict(
                application.isReady(),
                application
                        .failure()
                        .map(Throwable::getMessage)
                        .orElseGet(() -> application.streams().state().name()));
    }

    /** Measures what it tells to others on its own. */
    void measure(HouseMetrics metrics, ChangeLog changes) {
        metrics.measureWebhooks(deliveries, changes::end);
    }

    /**
     * The routes.
     *
     * @param checks everything that must be well in the process
     * @param changes the changes
     */
    List<Routes> routes(List<Check> checks, ChangeLog changes) {
        var ledger = streams.view();
        var topic = cluster.topics().articles();
        var reader = parts.add(new ArticleReader(topic, () -> cluster.consumer(topic)));
        var articles = ArticleQueryRoutes.of(streams.articles(), ledger, peers, reader, letters);
        return List.of(
                new ArticleRoutes(parts.add(cluster.publisher()), maxBodyBytes, streams.articles()::isTakenIn),
                RelationshipRoutes.of(ledger, peers),
                HistoryRoutes.of(ledger, peers),
                EventRoutes.of(ledger, peers),
                articles,
                TextRoutes.of(streams.articles(), peers),
                RulingRoutes.of(
                        new Rulebook(Ontology.load(), actors.codes()),
                        parts.add(cluster.rulings()),
                        rulings,
                        ledger,
                        peers,
                        articles),
                new AlertRoutes(alerts, parts.add(cluster.alerts()), changes, targets),
                new StatusRoutes(
                        new InstanceStatus(Entente.version(), ledger, streams.applications(), deliveries, checks),
                        new Roll(ledger, peers),
                        cluster.topics().claims().partitions(),
                        new Remembered<>(parts.add(new Laggards(cluster)), FRESH),
                        letters));
    }

    @Override
    public void close() {
        parts.close();
    }
}
