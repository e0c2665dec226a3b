package dev.entente.server.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.ledger.RulingDraft;
import dev.entente.model.RulingVerdict;
import dev.entente.server.Problem;
import dev.entente.server.ProblemException;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ruling in a request's body, a JSON object. */
public final class RulingBody {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> MEMBERS = Set.of("id", "verdict", "pair", "claims", "added", "by", "reason");

    private RulingBody() {}

    /** Reads the body. What it says is not held to the ontology yet. */
    public static RulingDraft read(Context context) {
        var body = parse(context.body());
        body.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw bad(
                        name,
                        "A ruling has no '%s': it has %s"
                                .formatted(name, MEMBERS.stream().sorted().toList()));
            }
        });
        return new RulingDraft(
                verdict(text(body, "verdict")),
                text(body, "pair"),
                claims(body.path("claims")),
                added(body.path("added")),
                text(body, "by"),
                text(body, "reason"),
                body.has("id") ? Optional.of(text(body, "id")) : Optional.empty());
    }

    private static JsonNode parse(String body) {
        try {
            var node = JSON.readTree(body);
            if (!node.isObject()) {
                throw bad(
                        "body",
                        "The body is no JSON object: send {\"verdict\", \"pair\", \"claims\", \"by\", \"reason\"}");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw bad("body", "The body is not JSON: " + e.getOriginalMessage());
        }
    }

    private static RulingVerdict verdict(String text) {
        try {
            return RulingVerdict.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw bad(
                    "verdict",
                    "verdict is '%s', not one of %s".formatted(text, Arrays.toString(RulingVerdict.values())));
        }
    }

    private static List<String> claims(JsonNode node) {
        if (!node.isMissingNode() && !node.isArray()) {
            throw bad("claims", "claims is no array of ids");
        }
        var claims = new ArrayList<String>();
        node.forEach(claim -> {
            if (!claim.isTextual()) {
                throw bad("claims", "claims has something in it that is no text: " + claim);
            }
            claims.add(claim.asText());
        });
        return claims;
    }

    private static Map<String, String> added(JsonNode node) {
        if (!node.isMissingNode() && !node.isObject()) {
            throw bad("added", "added is no object: send {\"type\", \"facet\", \"value\", \"date\"}");
        }
        var columns = new HashMap<String, String>();
        node.fieldNames().forEachRemaining(name -> columns.put(name, text(node, name)));
        return columns;
    }

    private static String text(JsonNode node, String name) {
        var value = node.path(name);
        if (!value.isTextual()) {
            throw bad(name, value.isMissingNode() ? name + " is missing" : name + " is no text");
        }
        return value.asText();
    }

    private static ProblemException bad(String parameter, String detail) {
        return Problem.badParameter(parameter, detail).toException();
    }
}
