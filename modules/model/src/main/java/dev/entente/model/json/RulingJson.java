package dev.entente.model.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.model.Ruling;

/** A ruling as JSON. */
public final class RulingJson {
    private RulingJson() {}

    /** The ruling under the names that its schema has; what it adds is a claim as {@link ClaimJson} tells it. */
    public static ObjectNode of(Ruling ruling) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("id", ruling.getId());
        json.put("pair", ruling.getPair());
        json.put("verdict", ruling.getVerdict().name());
        if (!ruling.getClaims().isEmpty()) {
            json.set("claims", EvidenceJson.texts(ruling.getClaims()));
        }
        ruling.getAdded().ifPresent(claim -> json.set("added", ClaimJson.of(claim)));
        json.put("by", ruling.getBy());
        json.put("reason", ruling.getReason());
        json.put("withdrawn", ruling.getWithdrawn());
        return json;
    }
}
