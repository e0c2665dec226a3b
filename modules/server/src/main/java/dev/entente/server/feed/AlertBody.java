package dev.entente.server.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.model.Alert;
import dev.entente.model.Webhook;
import dev.entente.server.Problem;
import dev.entente.server.ProblemException;
import dev.entente.server.api.LedgerParameters;
import dev.entente.server.changes.ChangeFilter;
import dev.entente.server.topic.Position;
import dev.entente.server.webhook.Signature;
import dev.entente.server.webhook.Targets;
import io.javalin.http.Context;
import java.net.UnknownHostException;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The alert in a request's body, a JSON object. */
public final class AlertBody {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> MEMBERS = Set.of("id", "actor", "with", "facet", "kind", "webhook");
    private static final Set<String> WEBHOOK = Set.of("url", "secret");
    private static final String ID = "[A-Za-z0-9._-]{1,100}";
    private static final int MIN_SECRET = 16;
    private static final int MAX_TEXT = 2_000;

    private AlertBody() {}

    /**
     * Reads the body.
     *
     * @param from where the changes are now
     * @param targets where a webhook may be
     */
    public static Alert read(Context context, Position from, Targets targets) {
        var body = parse(context.body());
        requireMembers(body.fieldNames(), MEMBERS);
        return Alert.newBuilder()
                .setId(id(body))
                .setActor(LedgerParameters.ACTOR.read(text(body, "actor")).orElse(null))
                .setOther(LedgerParameters.WITH.read(text(body, "with")).orElse(null))
                .setFacet(LedgerParameters.FACET.read(text(body, "facet")).orElse(null))
                .setKind(ChangeFilter.KIND
                        .read(text(body, "kind"))
                        .map(Enum::name)
                        .orElse(null))
                .setFrom(from.toString())
                .setWebhook(body.has("webhook") ? webhook(body.get("webhook"), targets) : null)
                .build();
    }

    private static JsonNode parse(String body) {
        try {
            var node = JSON.readTree(body);
            if (!node.isObject()) {
                throw bad(
                        "body",
                        "The body is no JSON object: send {\"actor\", \"with\", \"facet\", \"kind\", \"webhook\"}");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw bad("body", "The body is not JSON: " + e.getOriginalMessage());
        }
    }

    private static void requireMembers(Iterator<String> names, Set<String> known) {
        names.forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw bad(
                        name,
                        "There is no '%s' here: there is %s"
                                .formatted(name, known.stream().sorted().toList()));
            }
        });
    }

    private static String id(JsonNode body) {
        var id = text(body, "id").orElseGet(() -> UUID.randomUUID().toString());
        if (!id.matches(ID)) {
            throw bad("id", "An alert's id has up to 100 letters, digits, dots, hyphens and underscores");
        }
        return id;
    }

    private static Webhook webhook(JsonNode node, Targets targets) {
        if (!node.isObject()) {
            throw bad("webhook", "webhook is no object: send {\"url\", \"secret\"}");
        }
        requireMembers(node.fieldNames(), WEBHOOK);
        var url = text(node, "url").orElseThrow(() -> bad("url", "A webhook has a url"));
        var secret = text(node, "secret").orElseGet(Signature::makeSecret);
        if (secret.length() < MIN_SECRET) {
            throw bad(
                    "secret",
                    "A secret has at least %d characters; leave it out to be given one".formatted(MIN_SECRET));
        }
        try {
            targets.resolve(Targets.parse(url).getHost());
        } catch (IllegalArgumentException e) {
            throw bad("url", e.getMessage());
        } catch (UnknownHostException e) {
            throw bad("url", "%s cannot be reached: %s".formatted(url, e.getMessage()));
        }
        return Webhook.newBuilder().setUrl(url).setSecret(secret).build();
    }

    private static Optional<String> text(JsonNode node, String name) {
        var value = node.path(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.asText().isBlank() || value.asText().length() > MAX_TEXT) {
            throw bad(name, "%s is no text of up to %d characters".formatted(name, MAX_TEXT));
        }
        return Optional.of(value.asText());
    }

    private static ProblemException bad(String parameter, String detail) {
        return Problem.badParameter(parameter, detail).toException();
    }
}
