package dev.entente.server.route;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.ledger.Explanation;
import dev.entente.ledger.Reason;
import dev.entente.model.json.ClaimJson;
import dev.entente.model.json.RelationshipJson;

/**
 * Why a facet stands where it stands, as JSON: where it stands, and every claim that speaks to it with its verdict and
 * the reason, the losers included.
 */
final class ExplanationJson {
    private ExplanationJson() {}

    static ObjectNode of(Explanation explanation) {
        var node = JsonNodeFactory.instance.objectNode();
        if (!explanation.source().isEmpty()) {
            node.put("direction", explanation.source() + ">" + explanation.target());
        }
        explanation.standing().ifPresent(facet -> node.set("standing", RelationshipJson.of(facet)));
        var reasons = node.putArray("reasons");
        explanation.reasons().forEach(reason -> reasons.add(of(reason)));
        return node;
    }

    private static ObjectNode of(Reason reason) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("verdict", reason.verdict().name());
        node.put("why", reason.why());
        node.put("value", reason.value());
        reason.document().getSource().ifPresent(source -> node.put("source", source));
        reason.document().getPublished().ifPresent(published -> node.put("published", published));
        node.set("claim", ClaimJson.of(reason.claim()));
        return node;
    }
}
