package dev.entente.app.house;

import dev.entente.app.Cluster;
import dev.entente.registry.RegistryClient;
import dev.entente.registry.RegistryConfig;
import dev.entente.registry.RegistryUnavailableException;
import dev.entente.server.Check;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.errors.InterruptException;

/** Whether brokers and registry answer, asked over connections of its own that stay open. */
final class Reachability implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMillis(800);

    private final Admin admin;
    private final RegistryClient registry;

    Reachability(Cluster cluster) {
        admin = cluster.admin();
        var once = cluster.properties();
        once.putAll(Map.of(
                RegistryConfig.MAX_RETRIES, 0,
                RegistryConfig.CONNECT_TIMEOUT, (int) PATIENCE.toMillis(),
                RegistryConfig.READ_TIMEOUT, (int) PATIENCE.toMillis()));
        registry = RegistryClient.of(RegistryConfig.of(once));
    }

    List<Check> checks() {
        return List.of(new Check("kafka", this::brokers), new Check("registry", this::registry));
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }

    private Check.Verdict brokers() {
        try {
            var options = new DescribeClusterOptions().timeoutMs((int) PATIENCE.toMillis());
            var count = admin.describeCluster(options).nodes().get().size();
            return new Check.Verdict(true, count + (count == 1 ? " broker" : " brokers"));
        } catch (ExecutionException e) {
            return new Check.Verdict(false, String.valueOf(e.getCause().getMessage()));
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private Check.Verdict registry() {
        try {
            registry.ping();
            return new Check.Verdict(true, "ANSWERS");
        } catch (RegistryUnavailableException e) {
            return new Check.Verdict(false, e.getMessage());
        }
    }
}
