package dev.entente.model.json;

import static dev.entente.model.json.EvidenceJson.put;
import static dev.entente.model.json.EvidenceJson.texts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.model.Agreement;
import dev.entente.model.Event;
import dev.entente.model.Facet;
import dev.entente.model.Relationship;
import java.util.Collection;

/**
 * A relationship as JSON: {@code pair, facets, agreements, events, sequence, hash}. A facet of the pair is an object
 * under its name; a directed one is an object keyed {@code A>B} under its name.
 */
public final class RelationshipJson {
    private RelationshipJson() {}

    /** The relationship without its events. */
    public static ObjectNode of(Relationship relationship) {
        var node = JsonNodeFactory.instance.objectNode();
        node.set("pair", texts(relationship.getPair()));
        node.set("facets", facets(relationship));
        var agreements = node.putArray("agreements");
        relationship.getAgreements().forEach(agreement -> agreements.add(agreement(agreement)));
        node.put("generation", relationship.getGeneration());
        node.put("version", relationship.getVersion());
        node.put("sequence", relationship.getSequence());
        node.put("known", relationship.getKnown().toString());
        node.put("articles", relationship.getArticles());
        node.put("claims", relationship.getClaims());
        node.put("hash", relationship.getHash());
        return node;
    }

    /** The relationship with its events. */
    public static ObjectNode of(Relationship relationship, Collection<Event> events) {
        var node = of(relationship);
        var array = node.putArray("events");
        events.forEach(event -> array.add(EventJson.of(event)));
        return node;
    }

    /** A facet by itself. */
    public static ObjectNode of(Facet facet) {
        var node = JsonNodeFactory.instance.objectNode();
        put(node, "value", facet.getValue());
        put(node, "label", facet.getLabel());
        put(node, "scope", facet.getScope());
        put(node, "since", facet.getSince());
        put(node, "basis", facet.getBasis());
        put(node, "lastConfirmed", facet.getLastConfirmed());
        node.set("pending", pending(facet));
        node.set("disputed", disputed(facet));
        node.put("sources", facet.getSources());
        node.put("articles", facet.getArticles());
        node.set("evidence", EvidenceJson.array(facet.getEvidence()));
        node.set("history", history(facet));
        return node;
    }

    private static ObjectNode facets(Relationship relationship) {
        var node = JsonNodeFactory.instance.objectNode();
        for (var facet : relationship.getFacets()) {
            if (facet.getSource().isPresent() && facet.getTarget().isPresent()) {
                node.withObjectProperty(facet.getFacet())
                        .set(facet.getSource().get() + '>' + facet.getTarget().get(), of(facet));
            } else {
                node.set(facet.getFacet(), of(facet));
            }
        }
        return node;
    }

    private static ArrayNode pending(Facet facet) {
        var array = JsonNodeFactory.instance.arrayNode();
        for (var pending : facet.getPending()) {
            var node = array.addObject().put("value", pending.getValue());
            put(node, "date", pending.getDate());
            node.set("evidence", EvidenceJson.array(pending.getEvidence()));
        }
        return array;
    }

    private static ArrayNode disputed(Facet facet) {
        var array = JsonNodeFactory.instance.arrayNode();
        for (var dispute : facet.getDisputed()) {
            var node = array.addObject().put("value", dispute.getValue());
            put(node, "since", dispute.getSince());
            node.set("evidence", EvidenceJson.array(dispute.getEvidence()));
        }
        return array;
    }

    private static ArrayNode history(Facet facet) {
        var array = JsonNodeFactory.instance.arrayNode();
        for (var period : facet.getHistory()) {
            var node = array.addObject().put("value", period.getValue());
            put(node, "label", period.getLabel());
            put(node, "from", period.getFrom());
            put(node, "to", period.getTo());
            node.put("basis", period.getBasis().name());
            node.set("evidence", EvidenceJson.array(period.getEvidence()));
        }
        return array;
    }

    private static ObjectNode agreement(Agreement agreement) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("name", agreement.getName());
        node.set("parties", texts(agreement.getParties()));
        node.put("stage", agreement.getStage());
        put(node, "date", agreement.getDate());
        node.put("sources", agreement.getSources());
        var history = node.putArray("history");
        for (var stage : agreement.getHistory()) {
            var reached = history.addObject().put("stage", stage.getStage());
            put(reached, "date", stage.getDate());
            reached.set("evidence", EvidenceJson.array(stage.getEvidence()));
        }
        return node;
    }
}
