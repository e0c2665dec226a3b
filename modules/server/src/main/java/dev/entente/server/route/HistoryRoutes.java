package dev.entente.server.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.ledger.Climate;
import dev.entente.model.Ontology;
import dev.entente.model.Pair;
import dev.entente.server.Routes;
import dev.entente.server.api.Endpoint;
import dev.entente.server.api.LedgerParameters;
import dev.entente.server.api.Operation;
import dev.entente.server.api.Parameter;
import dev.entente.server.query.KeyRouting;
import dev.entente.server.query.ListRouting;
import dev.entente.server.query.Page;
import dev.entente.server.query.Peers;
import dev.entente.streams.query.LedgerView;
import dev.entente.streams.query.LedgerView.Held;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The relationships over all days at once, for whoever looks from one day to the next: what {@code asOf} tells of each.
 *
 * @param pairs puts a question to whoever has a pair
 * @param lists gathers a list from all
 */
public record HistoryRoutes(
        KeyRouting<LedgerView> pairs, ListRouting<LedgerView> lists, Climate climate, HistoryCache cache)
        implements Routes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TAG = "relationships";
    private static final Parameter<Pair> AFTER =
            Parameter.read("after", Pair::parse, "a pair such as ARM-KAZ", "Where the last page ended");

    /** With the ontology that comes with Entente. */
    public static HistoryRoutes of(LedgerView ledger, Peers peers) {
        return new HistoryRoutes(
                new KeyRouting<>(ledger, peers),
                new ListRouting<>(ledger, peers),
                new Climate(Ontology.load()),
                new HistoryCache());
    }

    /** The same routes where a process that holds nothing passes the requests on. */
    public static Routes passedOn(Handler pass) {
        return () -> endpoints(pass, pass, pass);
    }

    @Override
    public List<Endpoint> endpoints() {
        return endpoints(this::list, this::one, this::climate);
    }

    private static List<Endpoint> endpoints(Handler list, Handler one, Handler climate) {
        return List.of(
                Endpoint.get(
                        "/v1/histories",
                        Operation.of(
                                        "listHistories",
                                        TAG,
                                        "How the facets of all pairs are seen from each day, by pair",
                                        "HistoryPage")
                                .with(LedgerParameters.ACTOR, Moments.KNOWN_AT, AFTER, Paging.LIMIT),
                        list),
                Endpoint.get(
                        "/v1/relationships/{a}/{b}/history",
                        Operation.of("history", TAG, "How the facets of two actors are seen from each day", "History")
                                .with(PairPath.A, PairPath.B, Moments.KNOWN_AT),
                        one),
                Endpoint.get(
                        "/v1/relationships/{a}/{b}/climate",
                        Operation.of("climate", TAG, "How warm it was between two actors, by day", "ClimateCourse")
                                .with(PairPath.A, PairPath.B, Moments.AS_OF, Moments.KNOWN_AT),
                        climate));
    }

    private void list(Context context) {
        var actor = LedgerParameters.ACTOR.of(context);
        var knownAt = Moments.KNOWN_AT.of(context);
        var limit = Paging.limit(context);
        var after = AFTER.of(context);
        lists.answer(
                context,
                new Page(
                        "histories",
                        limit,
                        Comparator.comparing((JsonNode history) -> pair(history)),
                        page -> pair(page.get(page.size() - 1)).key()),
                (ledger, partitions) -> ledger
                        .held(
                                partitions,
                                pair -> actor.map(pair.codes()::contains).orElse(true)
                                        && after.map(last -> pair.compareTo(last) > 0)
                                                .orElse(true),
                                limit + 1)
                        .stream()
                        .map(held -> history(held, knownAt))
                        .toList());
    }

    private void one(Context context) {
        var pair = PairPath.of(context);
        var knownAt = Moments.KNOWN_AT.of(context);
        pairs.answer(
                context,
                pair.key(),
                ledger -> history(ledger.held(pair).orElseThrow(() -> PairPath.unknown(pair)), knownAt));
    }

    private ObjectNode history(Held held, Optional<Instant> knownAt) {
        return knownAt.isPresent()
                ? made(held, knownAt)
                : cache.get(held.relationship(), () -> made(held, Optional.empty()));
    }

    private static ObjectNode made(Held held, Optional<Instant> knownAt) {
        return HistoryJson.of(held.relationship(), held.histories().apply(knownAt));
    }

    private void climate(Context context) {
        var pair = PairPath.of(context);
        var moment = Moments.of(context);
        pairs.answer(context, pair.key(), ledger -> {
            var seen = ledger.see(pair, moment).orElseThrow(() -> PairPath.unknown(pair));
            ObjectNode answer = JSON.createObjectNode();
            answer.putArray("pair").add(pair.a()).add(pair.b());
            var course = answer.putArray("climate");
            climate.course(seen.state().events())
                    .forEach((from, degree) ->
                            course.addObject().put("from", from.toString()).put("value", degree));
            return answer;
        });
    }

    private static Pair pair(JsonNode history) {
        return Pair.of(
                history.get("pair").get(0).asText(), history.get("pair").get(1).asText());
    }
}
