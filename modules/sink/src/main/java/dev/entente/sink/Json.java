package dev.entente.sink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.model.ThirdParty;
import java.util.LinkedHashMap;
import java.util.List;

/** Lists as JSON text, for columns that hold several values. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String EMPTY = "[]";

    private Json() {}

    static String array(List<String> values) {
        return values.isEmpty() ? EMPTY : write(values);
    }

    static String third(List<ThirdParty> parties) {
        if (parties.isEmpty()) {
            return EMPTY;
        }
        return write(parties.stream()
                .map(party -> {
                    var object = new LinkedHashMap<String, String>();
                    object.put("actor", party.getActor());
                    object.put("role", party.getRole().name());
                    return object;
                })
                .toList());
    }

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Strings cannot fail to be JSON", e);
        }
    }
}
