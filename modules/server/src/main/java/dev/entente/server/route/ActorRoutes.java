package dev.entente.server.route;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.extraction.actor.Actor;
import dev.entente.extraction.actor.Regions;
import dev.entente.server.Routes;
import dev.entente.server.api.Endpoint;
import dev.entente.server.api.Operation;
import dev.entente.server.api.Parameter;
import io.javalin.http.Context;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Who can be a party, by code.
 *
 * @param actors all of them
 * @param regions where they are
 */
public record ActorRoutes(Collection<Actor> actors, Regions regions) implements Routes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Parameter<String> QUERY = Parameter.text("q", "Part of the code or the name");
    private static final Parameter<Actor.Type> TYPE = Parameter.constant("type", Actor.Type.class, "What it is");

    public ActorRoutes {
        actors = actors.stream().sorted(Comparator.comparing(Actor::code)).toList();
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get(
                "/v1/actors",
                Operation.of("listActors", "actors", "Who can be a party, by code", "ActorList")
                        .with(QUERY, TYPE),
                this::list));
    }

    private void list(Context context) {
        var query = QUERY.of(context).map(text -> text.toLowerCase(Locale.ROOT));
        var type = TYPE.of(context);
        ObjectNode answer = JSON.createObjectNode();
        var found = answer.putArray("actors");
        actors.stream()
                .filter(actor -> type.map(actor.type()::equals).orElse(true))
                .filter(actor -> query.map(text -> matches(actor, text)).orElse(true))
                .forEach(actor -> {
                    var node = found.addObject()
                            .put("code", actor.code())
                            .put("name", actor.name())
                            .put("type", actor.type().name())
                            .put("exists", actor.exists().toString());
                    regions.of(actor.code())
                            .ifPresent(
                                    region -> node.put("region", region.name()).put("continent", region.continent()));
                });
        context.contentType("application/json").result(answer.toString());
    }

    private static boolean matches(Actor actor, String text) {
        return actor.code().toLowerCase(Locale.ROOT).contains(text)
                || actor.name().toLowerCase(Locale.ROOT).contains(text);
    }
}
