package dev.entente.server.route;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.extraction.actor.Actor;
import dev.entente.extraction.actor.ActorDirectory;
import dev.entente.extraction.actor.Regions;
import dev.entente.server.Routes;
import dev.entente.server.api.Endpoint;
import dev.entente.server.api.Operation;
import dev.entente.server.api.Parameter;
import dev.entente.server.query.Answer;
import io.javalin.http.Context;
import java.util.List;

/**
 * Who can be a party, by code.
 *
 * @param actors all of them
 * @param regions where they are
 */
public record ActorRoutes(ActorDirectory actors, Regions regions) implements Routes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Parameter<String> QUERY = Parameter.text("q", "Part of the code or of a name");
    private static final Parameter<Actor.Type> TYPE = Parameter.constant("type", Actor.Type.class, "What it is");

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get(
                "/v1/actors",
                Operation.of("listActors", "actors", "Who can be a party, by code", "ActorList")
                        .with(QUERY, TYPE),
                this::list));
    }

    private void list(Context context) {
        var found = QUERY.of(context).map(actors::matching).orElseGet(() -> actors.matching(""));
        var type = TYPE.of(context);
        ObjectNode answer = JSON.createObjectNode();
        var told = answer.putArray("actors");
        found.stream()
                .filter(actor -> type.map(actor.type()::equals).orElse(true))
                .forEach(actor -> {
                    var node = told.addObject()
                            .put("code", actor.code())
                            .put("name", actor.name())
                            .put("type", actor.type().name())
                            .put("exists", actor.exists().toString());
                    regions.of(actor.code())
                            .ifPresent(
                                    region -> node.put("region", region.name()).put("continent", region.continent()));
                });
        Answer.of(answer).send(context);
    }
}
