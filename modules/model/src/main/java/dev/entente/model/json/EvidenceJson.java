package dev.entente.model.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.model.Evidence;
import java.util.List;
import java.util.Optional;

/** Small parts that the other renderers share. An absent field is unknown, and stays away. */
public final class EvidenceJson {
    private EvidenceJson() {}

    /** Evidence in its order. */
    public static ArrayNode array(List<Evidence> evidence) {
        var array = JsonNodeFactory.instance.arrayNode();
        evidence.forEach(each -> array.add(object(each)));
        return array;
    }

    static ArrayNode texts(List<String> texts) {
        var array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    static void put(ObjectNode node, String name, Optional<?> value) {
        value.ifPresent(present -> node.put(name, present.toString()));
    }

    private static ObjectNode object(Evidence evidence) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("article", evidence.getArticle());
        node.put("claim", evidence.getClaim());
        put(node, "source", evidence.getSource());
        put(node, "speaker", evidence.getSpeaker());
        node.put("quote", evidence.getQuote());
        put(node, "date", evidence.getDate());
        return node;
    }
}
