package dev.entente.server.route;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.model.EventType;
import dev.entente.model.Ontology;
import dev.entente.server.Routes;
import dev.entente.server.api.Endpoint;
import dev.entente.server.api.Operation;
import dev.entente.server.query.Answer;
import io.javalin.http.Context;
import java.util.List;

/**
 * The vocabulary: facets with their values, and event types.
 *
 * @param ontology the one that the ledger follows
 */
public record OntologyRoutes(Ontology ontology) implements Routes {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get(
                "/v1/ontology",
                Operation.of("ontology", "description", "The facets, their values and the event types", "Ontology"),
                this::tell));
    }

    private void tell(Context context) {
        ObjectNode answer = JSON.createObjectNode();
        var facets = answer.putArray("facets");
        for (var facet : ontology.facets()) {
            var node = facets.addObject()
                    .put("name", facet.name())
                    .put("subject", facet.subject().name())
                    .put("combine", facet.combination().name())
                    .put("meaning", facet.meaning());
            var values = node.putArray("values");
            ontology.values(facet.name())
                    .forEach(value -> values.addObject()
                            .put("name", value.name())
                            .put("rank", value.rank())
                            .put("ends", value.ends())
                            .put("meaning", value.meaning()));
        }
        var events = answer.putArray("events");
        for (var type : EventType.values()) {
            var rule = ontology.event(type);
            events.addObject()
                    .put("type", type.name())
                    .put("quad", rule.quad().name())
                    .put("weight", rule.weight())
                    .put("mutual", rule.mutual())
                    .put("meaning", rule.meaning());
        }
        Answer.of(answer).send(context);
    }
}
