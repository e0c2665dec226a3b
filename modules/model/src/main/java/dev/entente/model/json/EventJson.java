package dev.entente.model.json;

import static dev.entente.model.json.EvidenceJson.put;
import static dev.entente.model.json.EvidenceJson.texts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.model.AgreementMention;
import dev.entente.model.Event;

/** A merged event as JSON. */
public final class EventJson {
    private EventJson() {}

    public static ObjectNode of(Event event) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("id", event.getId());
        node.put("pair", event.getPair());
        node.put("type", event.getType().name());
        node.put("status", event.getStatus().name());
        put(node, "date", event.getDate());
        put(node, "place", event.getPlace());
        node.put("source", event.getSource());
        node.put("target", event.getTarget());
        node.put("mutual", event.getMutual());
        var third = node.putArray("third");
        event.getThird()
                .forEach(party -> third.addObject()
                        .put("actor", party.getActor())
                        .put("role", party.getRole().name()));
        event.getAgreement().ifPresent(agreement -> node.set("agreement", agreement(agreement)));
        put(node, "facet", event.getFacet());
        put(node, "value", event.getValue());
        node.set("articles", texts(event.getArticles()));
        node.set("claims", texts(event.getClaims()));
        node.put("mentions", event.getMentions());
        node.put("sources", event.getSources());
        node.set("evidence", EvidenceJson.array(event.getEvidence()));
        if (event.getWithdrawn()) {
            node.put("withdrawn", true);
        }
        return node;
    }

    private static ObjectNode agreement(AgreementMention agreement) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("name", agreement.getName());
        node.put("stage", agreement.getStage());
        node.set("parties", texts(agreement.getParties()));
        return node;
    }
}
