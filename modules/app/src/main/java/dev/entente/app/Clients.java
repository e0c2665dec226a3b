package dev.entente.app;

import dev.entente.app.config.Configuration;
import dev.entente.app.config.Settings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Where the brokers and the registry are, and clients of them with the operator's own keys. */
public final class Clients {
    private static final int CONNECT_TIMEOUT_MS = 5_000;

    private final String bootstrapServers;
    private final Optional<String> registry;
    private final Map<String, Object> kafka;

    private Clients(String bootstrapServers, Optional<String> registry, Map<String, Object> kafka) {
        this.bootstrapServers = bootstrapServers;
        this.registry = registry;
        this.kafka = kafka;
    }

    /**
     * Finds the brokers in the configuration, or else those of the service on the data directory.
     *
     * @throws Failure if neither names any
     */
    public static Clients of(Configuration configuration) {
        var data = Path.of(configuration.get(Settings.DATA_DIR));
        var service = configuration.find(Settings.BOOTSTRAP_SERVERS).isPresent()
                ? Optional.<RunningService>empty()
                : RunningService.find(data);
        var bootstrap = configuration
                .find(Settings.BOOTSTRAP_SERVERS)
                .or(() -> service.map(RunningService::bootstrapServers))
                .orElseThrow(() -> new Failure(
                        "No service runs on data directory %s: start one with entente up, or name brokers with --bootstrap"
                                .formatted(data)));
        requireAnswer(bootstrap);
        return new Clients(
                bootstrap,
                configuration.find(Settings.SCHEMA_REGISTRY_URL).or(() -> service.map(RunningService::registry)),
                configuration.kafka());
    }

    /** A client for topics and settings, which gives up after seconds rather than minutes. */
    public Admin admin() {
        var properties = new HashMap<String, Object>();
        properties.put("request.timeout.ms", 10_000);
        properties.put("default.api.timeout.ms", 15_000);
        return create(properties, Admin::create);
    }

    /** Asks before Kafka's clients do: they would keep on asking, and say so once a second, for a minute. */
    private static void requireAnswer(String bootstrap) {
        var refusals = new ArrayList<String>();
        for (var server : bootstrap.split("\\s*,\\s*")) {
            var colon = server.lastIndexOf(':');
            var address =
                    new InetSocketAddress(server.substring(0, colon), Integer.parseInt(server.substring(colon + 1)));
            try (var socket = new Socket()) {
                socket.connect(address, CONNECT_TIMEOUT_MS);
                return;
            } catch (IOException e) {
                refusals.add(e instanceof UnknownHostException ? "unknown host" : e.getMessage());
            }
        }
        throw new Failure("No Kafka broker answers at %s (%s): start it, or name another with --bootstrap"
                .formatted(bootstrap, String.join(", ", refusals)));
    }

    private <T> T create(Map<String, Object> ours, java.util.function.Function<Map<String, Object>, T> factory) {
        ours.putAll(kafka);
        ours.put("bootstrap.servers", bootstrapServers);
        registry.ifPresent(url -> ours.put("schema.registry.url", url));
        try {
            return factory.apply(ours);
        } catch (KafkaException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw new Failure("No client for the brokers at %s: %s".formatted(bootstrapServers, cause.getMessage()), e);
        }
    }
}
