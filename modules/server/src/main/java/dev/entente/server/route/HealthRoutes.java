package dev.entente.server.route;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.server.Check;
import dev.entente.server.Routes;
import dev.entente.server.Utf8;
import dev.entente.server.api.Endpoint;
import dev.entente.server.api.Operation;
import io.javalin.http.Context;
import java.util.List;

/**
 * Live: the process answers, and should not be restarted. Ready: it can do its work, and should be sent requests; where
 * not, it says which part is not.
 *
 * @param checks what must be well for it to be ready
 */
public record HealthRoutes(List<Check> checks) implements Routes {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/health/live",
                        Operation.of("live", "health", "Whether the process answers", "Live"),
                        HealthRoutes::live),
                Endpoint.get(
                        "/health/ready",
                        Operation.of("ready", "health", "Whether the process can do its work, part by part", "Ready"),
                        this::ready));
    }

    private static void live(Context context) {
        Utf8.send(context, "application/json", "{\"status\":\"UP\"}");
    }

    private void ready(Context context) {
        ObjectNode answer = JSON.createObjectNode();
        var parts = answer.putObject("checks");
        var ready = true;
        for (var check : checks) {
            var verdict = check.verdict();
            ready &= verdict.well();
            parts.set(check.name(), Check.tell(verdict));
        }
        answer.put("status", ready ? "UP" : "DOWN");
        Utf8.send(context.status(ready ? 200 : 503), "application/json", answer.toString());
    }
}
