package dev.entente.server.route;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.model.Pair;
import dev.entente.model.Relationship;
import dev.entente.model.json.RelationshipJson;
import dev.entente.server.Parameters;
import dev.entente.server.Problem;
import dev.entente.server.Routes;
import dev.entente.streams.query.LedgerView;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Comparator;

/** The relationships as they stand, out of the state stores. */
public record RelationshipRoutes(LedgerView ledger) implements Routes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1_000;

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/v1/relationships", this::list);
        routes.get("/v1/relationships/{a}/{b}", this::one);
    }

    private void list(Context context) {
        var parameters = new Parameters(context);
        var filter = RelationshipFilter.of(parameters);
        var limit = parameters.number("limit", DEFAULT_LIMIT, 1, MAX_LIMIT);
        var after = parameters.read("after", Pair::parse, "a pair such as ARM-KAZ, as the last page gave it");
        var found = ledger.relationships().stream()
                .filter(filter)
                .sorted(Comparator.comparing(RelationshipRoutes::pair))
                .filter(relationship -> after.map(pair -> pair(relationship).compareTo(pair) > 0)
                        .orElse(true))
                .limit(limit + 1L)
                .toList();
        ObjectNode answer = JSON.createObjectNode();
        var relationships = answer.putArray("relationships");
        found.stream().limit(limit).forEach(relationship -> relationships.add(RelationshipJson.of(relationship)));
        if (found.size() > limit) {
            answer.put("next", pair(found.get(limit - 1)).key());
        }
        context.contentType("application/json").result(answer.toString());
    }

    private void one(Context context) {
        var pair = pair(context);
        var relationship = ledger.relationship(pair)
                .orElseThrow(() -> Problem.notFound(
                                "Nothing is known of %s and %s: no article that was read speaks of the two"
                                        .formatted(pair.a(), pair.b()))
                        .toException());
        var answer = new Parameters(context).flag("events", false)
                ? RelationshipJson.of(relationship, ledger.events(pair))
                : RelationshipJson.of(relationship);
        context.contentType("application/json").result(answer.toString());
    }

    private static Pair pair(Context context) {
        var a = context.pathParam("a").toUpperCase(java.util.Locale.ROOT);
        var b = context.pathParam("b").toUpperCase(java.util.Locale.ROOT);
        try {
            return Pair.of(a, b);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter(Pair.isCode(a) ? "b" : "a", e.getMessage())
                    .toException();
        }
    }

    private static Pair pair(Relationship relationship) {
        return Pair.of(relationship.getPair().get(0), relationship.getPair().get(1));
    }
}
