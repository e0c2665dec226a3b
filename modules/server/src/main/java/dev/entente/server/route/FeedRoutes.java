package dev.entente.server.route;

import dev.entente.server.Routes;
import dev.entente.server.Utf8;
import dev.entente.server.alert.AtomFeed;
import dev.entente.server.api.Endpoint;
import dev.entente.server.api.Operation;
import dev.entente.server.api.Parameter;
import dev.entente.server.changes.ChangeFilter;
import dev.entente.server.changes.ChangeLog;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/**
 * The newest changes as an Atom feed, which any reader of news can follow.
 *
 * @param log the changes
 */
public record FeedRoutes(ChangeLog log) implements Routes {
    static final String ATOM = "application/atom+xml";
    private static final int LENGTH = 100;

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get(
                "/v1/changes/feed.atom",
                Operation.of("changesFeed", "changes", "The newest changes, as an Atom feed", "")
                        .with(ChangeFilter.PARAMETERS.toArray(Parameter<?>[]::new))
                        .answering(200, ATOM, ""),
                this::feed));
    }

    private void feed(Context context) {
        var query = Optional.ofNullable(context.queryString())
                .map(text -> "?" + text)
                .orElse("");
        send(
                context,
                new AtomFeed("urn:entente:changes" + query, "Entente: changes of relations between states"),
                log,
                ChangeFilter.of(context));
    }

    static void send(Context context, AtomFeed feed, ChangeLog log, ChangeFilter filter) {
        Utf8.send(context, ATOM, feed.of(log.newest(filter, LENGTH)));
    }
}
