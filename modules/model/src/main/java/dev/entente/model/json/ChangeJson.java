package dev.entente.model.json;

import static dev.entente.model.json.EvidenceJson.put;
import static dev.entente.model.json.EvidenceJson.texts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.model.RelationshipChange;
import dev.entente.model.Standing;

/** A change of a relationship as JSON. */
public final class ChangeJson {
    private ChangeJson() {}

    public static ObjectNode of(RelationshipChange change) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("id", change.getId());
        node.set("pair", texts(change.getPair()));
        node.put("generation", change.getGeneration());
        node.put("sequence", change.getSequence());
        node.put("version", change.getVersion());
        node.put("kind", change.getKind().name());
        node.put("facet", change.getFacet());
        put(node, "source", change.getSource());
        put(node, "target", change.getTarget());
        put(node, "agreement", change.getAgreement());
        change.getBefore().ifPresent(before -> node.set("before", standing(before)));
        change.getAfter().ifPresent(after -> node.set("after", standing(after)));
        putTrue(node, "ended", change.getEnded());
        putTrue(node, "past", change.getPast());
        put(node, "effective", change.getEffective());
        node.put("known", change.getKnown().toString());
        node.put("cause", change.getCause().name());
        put(node, "reason", change.getReason());
        node.put("article", change.getArticle());
        node.set("evidence", EvidenceJson.array(change.getEvidence()));
        return node;
    }

    private static void putTrue(ObjectNode node, String name, boolean truth) {
        if (truth) {
            node.put(name, true);
        }
    }

    private static ObjectNode standing(Standing standing) {
        var node = JsonNodeFactory.instance.objectNode();
        put(node, "value", standing.getValue());
        put(node, "label", standing.getLabel());
        put(node, "since", standing.getSince());
        put(node, "basis", standing.getBasis());
        node.set("pending", texts(standing.getPending()));
        node.set("disputed", texts(standing.getDisputed()));
        return node;
    }
}
