package dev.entente.evaluation.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.model.Tsv;
import java.util.List;
import java.util.stream.Stream;

/** Test cases of JSON, in tables beside the tests. */
final class Cases {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Cases() {}

    static Stream<Tsv.Row> rows(String name, String... columns) {
        return Tsv.parse(name, Tsv.resource(Cases.class, name), List.of(columns)).stream();
    }

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("'%s' is not JSON: correct it".formatted(text), e);
        }
    }

    /** A claim of the article x, in which what is left out is AAA>BBB, OCCURRED and TRANSITION. */
    static CodedClaim claim(String text) {
        return new CodedClaim(over(
                "{\"article\":\"x\",\"source\":\"AAA\",\"target\":\"BBB\",\"status\":\"OCCURRED\",\"aspect\":\"TRANSITION\"}",
                text));
    }

    /** The first object, overridden by the second. */
    static JsonNode over(String defaults, String text) {
        return json(defaults).setAll(json(text));
    }
}
