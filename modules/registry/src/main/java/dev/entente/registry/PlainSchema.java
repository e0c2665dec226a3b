package dev.entente.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;

/**
 * The schema of a generated class as it stands in {@code schemas/}: the class's own says of every string that Java
 * reads it as a {@code String}, which is nobody else's business.
 */
final class PlainSchema {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PlainSchema() {}

    /** The same schema without the properties that only Java knows. The wire does not change. */
    static Schema of(Schema schema) {
        try {
            var plain = strip(JSON.readTree(schema.toString()));
            return new Schema.Parser().parse(JSON.writeValueAsString(plain));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Avro wrote a schema that is not JSON: " + schema.getFullName(), e);
        }
    }

    private static JsonNode strip(JsonNode node) {
        if (node.isArray()) {
            var items = JSON.createArrayNode();
            node.forEach(item -> items.add(strip(item)));
            return items;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            switch (property.getKey()) {
                case GenericData.STRING_PROP -> {}
                case "default" -> object.set("default", property.getValue());
                default -> object.set(property.getKey(), strip(property.getValue()));
            }
        }
        // {"type": "string"} alone is written "string".
        var type = object.path("type");
        return object.size() == 1 && type.isTextual() ? type : object;
    }
}
