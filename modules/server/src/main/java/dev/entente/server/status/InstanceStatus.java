package dev.entente.server.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.server.Check;
import dev.entente.server.webhook.Deliveries;
import dev.entente.streams.query.LedgerView;
import dev.entente.streams.query.StoreAwayException;
import dev.entente.streams.runtime.StreamsApplication;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.streams.state.HostInfo;

/**
 * What a process that runs the topologies tells of itself. It counts once a second at most, so that whoever asks often
 * does not keep it busy.
 */
public final class InstanceStatus {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final String version;
    private final LedgerView ledger;
    private final List<StreamsApplication> applications;
    private final Deliveries deliveries;
    private final List<Check> checks;
    private final Instant started = Instant.now();
    private final Supplier<LedgerView.Count> count;

    /**
     * @param version of Entente
     * @param ledger the ledger as this process holds it
     * @param applications what it runs
     * @param deliveries what it tells webhooks
     * @param checks what must be well
     */
    public InstanceStatus(
            String version,
            LedgerView ledger,
            List<StreamsApplication> applications,
            Deliveries deliveries,
            List<Check> checks) {
        this.version = version;
        this.ledger = ledger;
        this.applications = List.copyOf(applications);
        this.deliveries = deliveries;
        this.checks = List.copyOf(checks);
        this.count = new Remembered<>(ledger::count, FRESH);
    }

    /** The process: its version, how its parts are, and how much of the ledger it has. */
    public ObjectNode tell() {
        ObjectNode told = JSON.createObjectNode();
        var self = ledger.store().owners().self();
        if (!self.equals(HostInfo.unavailable())) {
            told.put("instance", self.host() + ":" + self.port());
        }
        told.put("version", version);
        told.put("started", started.toString());
        var parts = told.putObject("checks");
        checks.forEach(check -> parts.set(check.name(), check.tell()));
        var running = told.putArray("applications");
        for (var application : applications) {
            running.addObject()
                    .put("id", application.id())
                    .put("state", application.streams().state().name())
                    .put("restoring", application.restoring());
        }
        tellOfWebhooks(told);
        tellOfLedger(told);
        return told;
    }

    private void tellOfWebhooks(ObjectNode told) {
        var webhooks = told.putArray("webhooks");
        for (var state : deliveries.states()) {
            var webhook = webhooks.addObject()
                    .put("alert", state.alert())
                    .put("delivered", state.delivered())
                    .put("failures", state.failures());
            state.since().ifPresent(since -> webhook.put("since", since.toString()));
            state.error().ifPresent(error -> webhook.put("error", error));
        }
    }

    private void tellOfLedger(ObjectNode told) {
        var partitions = told.putArray("partitions");
        try {
            var counted = count.get();
            told.put("pairs", counted.pairs()).put("claims", counted.claims()).put("changes", counted.changes());
            ledger.store().written().forEach(partitions::add);
        } catch (StoreAwayException e) {
            // It is being restored or moves, which the state tells: it has no part of the ledger just now.
        }
    }
}
