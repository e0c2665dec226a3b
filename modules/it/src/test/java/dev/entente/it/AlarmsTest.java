package dev.entente.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prometheus's own tool reads the configuration and the alarms, and lets them ring. */
@Tag("full")
class AlarmsTest {
    @ParameterizedTest
    @ValueSource(strings = {"check config prometheus.yml", "check rules alerts.yml", "test rules alerts_test.yml"})
    void shouldBeRightByPrometheusItself(String arguments) throws Exception {
        var process = new ProcessBuilder(("promtool " + arguments).split(" ", -1))
                .directory(Path.of("..", "..", "deploy", "prometheus").toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
    }
}
