package dev.entente.server.route;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.ledger.FacetHistory;
import dev.entente.model.Facet;
import dev.entente.model.Relationship;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a pair's facets are seen from each day, as JSON: without evidence and with nothing that is empty, so that the
 * histories of all pairs can be had at once.
 */
final class HistoryJson {
    private HistoryJson() {}

    static ObjectNode of(Relationship head, List<FacetHistory> histories) {
        var node = JsonNodeFactory.instance.objectNode();
        node.putArray("pair").add(head.getPair().get(0)).add(head.getPair().get(1));
        node.put("version", head.getVersion());
        node.put("articles", head.getArticles());
        node.put("events", head.getEvents());
        var facets = node.putArray("facets");
        histories.forEach(history -> facets.add(of(history)));
        return node;
    }

    private static ObjectNode of(FacetHistory history) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("facet", history.facet());
        if (!history.source().isEmpty()) {
            node.put("source", history.source()).put("target", history.target());
        }
        history.last().ifPresent(facet -> node.set("last", standing(facet)));
        var steps = node.putArray("steps");
        history.steps().forEach(step -> {
            var standing = step.seen().map(HistoryJson::standing).orElseGet(JsonNodeFactory.instance::objectNode);
            // What is of some time up to a day is seen from the beginning.
            if (step.from().isAfter(LocalDate.MIN)) {
                standing.put("from", step.from().toString());
            }
            steps.add(standing);
        });
        return node;
    }

    private static ObjectNode standing(Facet facet) {
        var node = JsonNodeFactory.instance.objectNode();
        facet.getValue().ifPresent(value -> node.put("value", value));
        facet.getSince().ifPresent(since -> node.put("since", since));
        facet.getBasis().ifPresent(basis -> node.put("basis", basis.name()));
        facet.getLastConfirmed().ifPresent(day -> node.put("lastConfirmed", day));
        put(node, "pending", facet.getPending().stream().map(pending -> pending.getValue()));
        put(node, "disputed", facet.getDisputed().stream().map(dispute -> dispute.getValue()));
        return node;
    }

    private static void put(ObjectNode node, String name, Stream<String> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        if (!array.isEmpty()) {
            node.set(name, array);
        }
    }
}
