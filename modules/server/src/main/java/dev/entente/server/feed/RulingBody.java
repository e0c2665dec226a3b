package dev.entente.server.feed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.ledger.RulingDraft;
import dev.entente.model.RulingVerdict;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The ruling in a request's body, a JSON object. */
public final class RulingBody {
    private static final String SHAPE = "{\"verdict\", \"pair\", \"claims\", \"by\", \"reason\"}";
    private static final Set<String> MEMBERS = Set.of("id", "verdict", "pair", "claims", "added", "by", "reason");

    private RulingBody() {}

    /** Reads the body. What it says is not held to the ontology yet. */
    public static RulingDraft read(Context context) {
        var body = JsonBody.parse(RequestBody.read(context), SHAPE);
        body.requireMembers("A ruling", MEMBERS);
        return new RulingDraft(
                verdict(body.text("verdict")),
                body.text("pair"),
                claims(body.json().path("claims")),
                added(body.json().path("added")),
                body.text("by"),
                body.text("reason"),
                body.find("id"));
    }

    private static RulingVerdict verdict(String text) {
        try {
            return RulingVerdict.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw JsonBody.bad(
                    "verdict",
                    "verdict is '%s', not one of %s".formatted(text, Arrays.toString(RulingVerdict.values())));
        }
    }

    private static List<String> claims(JsonNode node) {
        if (!node.isMissingNode() && !node.isArray()) {
            throw JsonBody.bad("claims", "claims is no array of ids");
        }
        var claims = new ArrayList<String>();
        node.forEach(claim -> {
            if (!claim.isTextual()) {
                throw JsonBody.bad("claims", "claims has something in it that is no text: " + claim);
            }
            claims.add(claim.asText());
        });
        return claims;
    }

    private static Map<String, String> added(JsonNode node) {
        if (node.isMissingNode()) {
            return Map.of();
        }
        var added = JsonBody.of(node, "added", "added is no object: send {\"type\", \"facet\", \"value\", \"date\"}");
        var columns = new HashMap<String, String>();
        node.fieldNames().forEachRemaining(name -> columns.put(name, added.text(name)));
        return columns;
    }
}
