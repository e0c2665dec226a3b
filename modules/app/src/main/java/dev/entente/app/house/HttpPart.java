package dev.entente.app.house;

import dev.entente.app.Cluster;
import dev.entente.app.Failure;
import dev.entente.extraction.actor.ActorDirectory;
import dev.entente.extraction.actor.ActorLexicon;
import dev.entente.extraction.actor.Regions;
import dev.entente.model.Ontology;
import dev.entente.server.Check;
import dev.entente.server.HttpServer;
import dev.entente.server.HttpSettings;
import dev.entente.server.PortInUseException;
import dev.entente.server.Routes;
import dev.entente.server.changes.ChangeLog;
import dev.entente.server.changes.ChangeStreams;
import dev.entente.server.metrics.HouseMetrics;
import dev.entente.server.page.DocsRoutes;
import dev.entente.server.page.PageRoutes;
import dev.entente.server.route.ActorRoutes;
import dev.entente.server.route.ArticleRoutes;
import dev.entente.server.route.ChangeRoutes;
import dev.entente.server.route.FeedRoutes;
import dev.entente.server.route.HealthRoutes;
import dev.entente.server.route.MetricsRoutes;
import dev.entente.server.route.OntologyRoutes;
import dev.entente.server.route.OpenApiRoutes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** Everything over HTTP: the door for articles, queries, changes, health and metrics. */
public final class HttpPart implements AutoCloseable {
    private static final int CHANGES_KEPT = 10_000;

    private final Closer parts;
    private final HttpServer server;

    private HttpPart(Closer parts, HttpServer server) {
        this.parts = parts;
        this.server = server;
    }

    /**
     * Begins to answer from the stores of this process.
     *
     * @param sink the sink of this process, where it has one
     * @throws Failure if the port is taken
     */
    public static HttpPart start(Cluster cluster, StreamsPart streams, Optional<SinkPart> sink, HttpSettings settings) {
        var parts = new Closer();
        try {
            var actors = ActorLexicon.load();
            var holdings = parts.add(new Holdings(cluster, streams, actors, settings));
            var checks = new ArrayList<Check>();
            sink.map(SinkPart::check).ifPresent(checks::add);
            checks.addAll(holdings.checks());
            return start(
                    cluster,
                    parts,
                    holdings::routes,
                    (metrics, changes) -> {
                        streams.measure(metrics, cluster);
                        sink.map(part -> new SinkMeters(cluster, part)).ifPresent(metrics::measure);
                        holdings.measure(metrics, changes);
                    },
                    checks,
                    settings);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /**
     * Begins to answer from the stores of other processes.
     *
     * @param servers where these answer
     * @throws Failure if the port is taken
     */
    public static HttpPart gateway(Cluster cluster, List<URI> servers, HttpSettings settings) {
        var upstream = new Upstream(servers, settings.tls());
        var parts = new Closer();
        return start(
                cluster,
                parts,
                (all, log) -> List.of(
                        upstream,
                        // What was taken in before, only they know.
                        new ArticleRoutes(parts.add(cluster.publisher()), settings.maxBodyBytes(), article -> false)),
                (metrics, changes) -> {},
                List.of(upstream.check()),
                settings);
    }

    private static HttpPart start(
            Cluster cluster,
            Closer parts,
            BiFunction<List<Check>, ChangeLog, List<Routes>> queries,
            BiConsumer<HouseMetrics, ChangeLog> measures,
            List<Check> checks,
            HttpSettings settings) {
        try {
            var metrics = parts.add(new HouseMetrics());
            var changes = cluster.topics().relationshipChanges();
            var log = parts.add(new ChangeLog(
                    changes, TopicIds.of(cluster, changes), () -> cluster.consumer(changes), CHANGES_KEPT));
            metrics.count(
                    "entente.changes.undecodable",
                    "Times a change was passed over because it cannot be decoded",
                    log::undecodable);
            log.onChange(metrics.latency());
            measures.accept(metrics, log);
            var all = new ArrayList<>(parts.add(new Reachability(cluster)).checks());
            all.addAll(checks);
            all.add(Check.follows("changes", log::isAlive));
            var live = new ChangeStreams(log);
            var routes = new ArrayList<>(queries.apply(List.copyOf(all), log));
            routes.addAll(List.of(
                    new ActorRoutes(ActorDirectory.load(), Regions.load()),
                    new OntologyRoutes(Ontology.load()),
                    new ChangeRoutes(log, live),
                    new FeedRoutes(log),
                    new HealthRoutes(List.copyOf(all)),
                    new MetricsRoutes(metrics.registry())));
            routes.add(new OpenApiRoutes(List.copyOf(routes)));
            routes.add(PageRoutes.load());
            routes.add(DocsRoutes.load());
            var server = parts.add(HttpServer.start(settings, routes));
            // Closed before the server, which waits for its requests: an open stream is one that does not end.
            parts.add(live);
            return new HttpPart(parts, server);
        } catch (PortInUseException e) {
            parts.close();
            throw new Failure(e.getMessage(), e);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /** Where it answers. */
    public URI uri() {
        return server.uri();
    }

    @Override
    public void close() {
        parts.close();
    }
}
