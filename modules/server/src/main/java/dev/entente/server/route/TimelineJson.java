package dev.entente.server.route;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.ledger.TimelineEntry;
import dev.entente.model.json.EvidenceJson;

/** A line of a timeline as JSON: {@code date, kind, subject, value, detail, evidence}. */
final class TimelineJson {
    private TimelineJson() {}

    static ObjectNode of(TimelineEntry entry) {
        var node = JsonNodeFactory.instance.objectNode();
        entry.date().ifPresent(date -> node.put("date", date));
        node.put("kind", entry.kind().name());
        node.put("subject", entry.subject());
        node.put("value", entry.value());
        entry.detail().ifPresent(detail -> node.put("detail", detail));
        node.set("evidence", EvidenceJson.array(entry.evidence()));
        return node;
    }
}
