package dev.entente.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.entente.app.http.ServiceApi;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What is to be done with alerts, one of three. */
final class AlertOptions {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ALERTS = "/v1/alerts";

    @ArgGroup(exclusive = false)
    private Saved saved = new Saved();

    @Option(names = "--list", description = "List the alerts that are saved.")
    private boolean list;

    @Option(names = "--remove", paramLabel = "NAME", description = "End an alert.")
    private Optional<String> remove = Optional.empty();

    /** An alert to save. */
    static final class Saved {
        @Option(
                names = "--save",
                required = true,
                paramLabel = "NAME",
                description = "Save what is watched for as an alert; the same name again replaces it.")
        private Optional<String> name = Optional.empty();

        @Option(
                names = "--webhook",
                paramLabel = "URL",
                description = "Where the service posts each change, signed; the secret is told once.")
        private Optional<String> webhook = Optional.empty();
    }

    boolean areAsked() {
        return list || remove.isPresent() || saved.name.isPresent();
    }

    /** Does what is asked; the alerts that it is about, in the JSON of the contract. */
    ArrayNode answer(ServiceApi service, Map<String, Optional<String>> filter) {
        var alerts = JSON.createArrayNode();
        if (list) {
            service.get(ALERTS, Map.of()).path("alerts").forEach(alerts::add);
        }
        remove.ifPresent(name -> alerts.add(service.delete(path(name))));
        saved.name.ifPresent(name -> alerts.add(service.post(ALERTS, alert(name, filter))));
        return alerts;
    }

    private JsonNode alert(String name, Map<String, Optional<String>> filter) {
        var alert = JSON.createObjectNode().put("id", name);
        filter.forEach((key, value) -> value.ifPresent(text -> alert.put(key, text)));
        saved.webhook.ifPresent(url -> alert.putObject("webhook").put("url", url));
        return alert;
    }

    private static String path(String name) {
        return ALERTS + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static Rows rows(ArrayNode alerts) {
        var rows = Rows.of("name", "actor", "with", "facet", "kind", "webhook", "feed");
        alerts.forEach(alert -> rows.add(
                alert.path("id").asText(),
                alert.path("actor").asText(),
                alert.path("with").asText(),
                alert.path("facet").asText(),
                alert.path("kind").asText(),
                alert.at("/webhook/url").asText(),
                alert.path("feed").asText()));
        return rows;
    }

    /** The secrets of webhooks that are told, each on a line of its own, to be copied. */
    static List<String> secrets(ArrayNode alerts) {
        return alerts.findValuesAsText("secret");
    }
}
