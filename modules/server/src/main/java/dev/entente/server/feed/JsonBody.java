package dev.entente.server.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.server.Problem;
import dev.entente.server.ProblemException;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON object out of a request's body. Whatever is wrong with it is told by the member's name.
 *
 * @param json an object
 */
record JsonBody(JsonNode json) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads a body.
     *
     * @param shape what should be sent, for whoever sends something else
     */
    static JsonBody parse(String body, String shape) {
        try {
            return of(JSON.readTree(body), "body", "The body is no JSON object: send " + shape);
        } catch (JsonProcessingException e) {
            throw bad("body", "The body is not JSON: " + e.getOriginalMessage());
        }
    }

    /** An object within a body. */
    static JsonBody of(JsonNode json, String member, String complaint) {
        if (!json.isObject()) {
            throw bad(member, complaint);
        }
        return new JsonBody(json);
    }

    /**
     * Refuses members that nobody knows: they would be left out in silence.
     *
     * @param what it is: A ruling
     */
    void requireMembers(String what, Set<String> known) {
        json.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw bad(
                        name,
                        "%s has no '%s': it has %s"
                                .formatted(what, name, known.stream().sorted().toList()));
            }
        });
    }

    /** A text, where there is one. */
    Optional<String> find(String member) {
        var value = json.path(member);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw bad(member, member + " is no text");
        }
        return Optional.of(value.asText());
    }

    /** A text that must be there. */
    String text(String member) {
        return find(member).orElseThrow(() -> bad(member, member + " is missing"));
    }

    static ProblemException bad(String member, String complaint) {
        return Problem.badParameter(member, complaint).toException();
    }
}
