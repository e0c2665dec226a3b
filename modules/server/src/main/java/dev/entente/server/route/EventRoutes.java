package dev.entente.server.route;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.ledger.Moment;
import dev.entente.model.Event;
import dev.entente.model.Pair;
import dev.entente.model.json.EventJson;
import dev.entente.server.Routes;
import dev.entente.server.api.Endpoint;
import dev.entente.server.api.LedgerParameters;
import dev.entente.server.api.Operation;
import dev.entente.server.api.Parameter;
import dev.entente.server.query.ListRouting;
import dev.entente.server.query.Page;
import dev.entente.server.query.Peers;
import dev.entente.streams.query.LedgerView;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The events of all pairs, ordered by pair.
 *
 * @param lists gathers them from all instances
 */
public record EventRoutes(ListRouting<LedgerView> lists) implements Routes {
    private static final Parameter<Cursor> AFTER =
            Parameter.read("after", Cursor::parse, "a position such as ARM-KAZ:12", "Where the last page ended");

    public static EventRoutes of(LedgerView ledger, Peers peers) {
        return new EventRoutes(new ListRouting<>(ledger, peers));
    }

    /** After so many events of a pair, of those that the filter lets pass. */
    private record Cursor(Pair pair, int events) {
        static Cursor parse(String text) {
            var parts = text.split(":", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException("No colon in " + text);
            }
            return new Cursor(Pair.parse(parts[0]), Integer.parseUnsignedInt(parts[1]));
        }

        /** How many events of the pair have been shown. */
        int shown(Pair of) {
            return of.equals(pair) ? events : 0;
        }
    }

    /** The same routes where a process that holds nothing passes the requests on. */
    public static Routes passedOn(Handler pass) {
        return () -> endpoints(pass);
    }

    @Override
    public List<Endpoint> endpoints() {
        return endpoints(this::list);
    }

    private static List<Endpoint> endpoints(Handler list) {
        return List.of(Endpoint.get(
                "/v1/events",
                Operation.of("listEvents", "events", "The events of all pairs, by pair", "EventPage")
                        .with(
                                LedgerParameters.ACTOR,
                                LedgerParameters.WITH,
                                EventFilter.TYPE,
                                EventFilter.STATUS,
                                EventFilter.DATE,
                                Moments.AS_OF,
                                Moments.KNOWN_AT,
                                AFTER,
                                Paging.LIMIT),
                list));
    }

    private void list(Context context) {
        var filter = EventFilter.of(context);
        var moment = Moments.of(context);
        var limit = Paging.limit(context);
        var after = AFTER.of(context);
        lists.answer(
                context,
                new Page("events", limit, Comparator.comparing(EventRoutes::pair), page -> next(page, after)),
                (ledger, partitions) -> ledger.pairs(partitions).stream()
                        .filter(filter::mayHold)
                        .filter(pair -> after.map(cursor -> pair.compareTo(cursor.pair()) >= 0)
                                .orElse(true))
                        .sorted()
                        .flatMap(pair -> events(ledger, pair, moment)
                                .filter(filter)
                                .skip(after.map(cursor -> cursor.shown(pair)).orElse(0)))
                        .limit(limit + 1L)
                        .map(EventJson::of)
                        .toList());
    }

    private static Stream<Event> events(LedgerView ledger, Pair pair, Moment moment) {
        return ledger.see(pair, moment).stream().flatMap(seen -> seen.state().events().stream());
    }

    private static String next(List<? extends JsonNode> page, Optional<Cursor> after) {
        var last = pair(page.get(page.size() - 1));
        var shown = page.stream().filter(event -> pair(event).equals(last)).count();
        return last.key() + ":"
                + (shown + after.map(cursor -> cursor.shown(last)).orElse(0));
    }

    private static Pair pair(JsonNode event) {
        return Pair.parse(event.get("pair").asText());
    }
}
