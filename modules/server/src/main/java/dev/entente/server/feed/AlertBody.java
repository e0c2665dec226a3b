package dev.entente.server.feed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.model.Alert;
import dev.entente.model.Webhook;
import dev.entente.server.api.LedgerParameters;
import dev.entente.server.changes.ChangeFilter;
import dev.entente.server.topic.Position;
import dev.entente.server.webhook.Signature;
import dev.entente.server.webhook.Targets;
import io.javalin.http.Context;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The alert in a request's body, a JSON object. */
public final class AlertBody {
    private static final String SHAPE = "{\"actor\", \"with\", \"facet\", \"kind\", \"webhook\"}";
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
        var body = JsonBody.parse(RequestBody.read(context), SHAPE);
        body.requireMembers("An alert", MEMBERS);
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
                .setWebhook(body.json().has("webhook") ? webhook(body.json().get("webhook"), targets) : null)
                .build();
    }

    private static String id(JsonBody body) {
        var id = text(body, "id").orElseGet(() -> UUID.randomUUID().toString());
        if (!id.matches(ID)) {
            throw JsonBody.bad("id", "An alert's id has up to 100 letters, digits, dots, hyphens and underscores");
        }
        return id;
    }

    private static Webhook webhook(JsonNode node, Targets targets) {
        var webhook = JsonBody.of(node, "webhook", "webhook is no object: send {\"url\", \"secret\"}");
        webhook.requireMembers("A webhook", WEBHOOK);
        var url = text(webhook, "url").orElseThrow(() -> JsonBody.bad("url", "A webhook has a url"));
        var secret = text(webhook, "secret").orElseGet(Signature::makeSecret);
        if (secret.length() < MIN_SECRET) {
            throw JsonBody.bad(
                    "secret",
                    "A secret has at least %d characters; leave it out to be given one".formatted(MIN_SECRET));
        }
        try {
            targets.resolve(Targets.parse(url).getHost());
        } catch (IllegalArgumentException e) {
            throw JsonBody.bad("url", e.getMessage());
        } catch (UnknownHostException e) {
            throw JsonBody.bad("url", "%s cannot be reached: %s".formatted(url, e.getMessage()));
        }
        return Webhook.newBuilder().setUrl(url).setSecret(secret).build();
    }

    private static Optional<String> text(JsonBody body, String name) {
        var text = body.find(name);
        if (text.filter(value -> value.isBlank() || value.length() > MAX_TEXT).isPresent()) {
            throw JsonBody.bad(name, "%s is no text of up to %d characters".formatted(name, MAX_TEXT));
        }
        return text;
    }
}
