package dev.entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.app.config.Configuration;
import dev.entente.app.http.ServiceApi;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningServiceTest {
    @TempDir
    private Path data;

    @Test
    void shouldBeFoundWhereOnlyABrokerRuns() {
        var broker = new RunningService(
                "127.0.0.1:9092",
                "http://127.0.0.1:8081",
                Optional.empty(),
                ProcessHandle.current().pid());

        broker.announce(data);

        assertThat(RunningService.find(data)).contains(broker);
        assertThat(ServiceApi.tryFind(Optional.empty(), data)).isEmpty();
        var cluster = Cluster.named(
                Configuration.load(Map.of(), Optional.empty(), Map.of(), Map.of("data.dir", data.toString())));
        assertThat(cluster.bootstrapServers()).isEqualTo("127.0.0.1:9092");
        assertThat(cluster.registry()).contains("http://127.0.0.1:8081");
        RunningService.withdraw(data);
        assertThat(RunningService.find(data)).isEmpty();
    }
}
