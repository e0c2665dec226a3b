package dev.entente.it.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.model.fault.Failpoint;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Faults that need a broker of our own, or places that only we know. */
class FaultsTest extends HouseOfProcesses {
    /** Longer than the session: the others take the one that stands still for dead. */
    private static final long STAND_STILL_MS = 9_000;

    private static final long BETWEEN_ARTICLES_MS = 500;

    @Override
    ProcessHouse house(Path folder) {
        return ProcessHouse.onOwnBroker(folder, Map.of());
    }

    @ParameterizedTest
    @EnumSource
    void shouldLoseNothingAndDoubleNothingWhenAProcessDiesAt(Failpoint point) throws Exception {
        var victim = point.name().startsWith("SINK")
                ? house().sink()
                : house().streams().get(0);
        victim.stop();
        victim.start(point + "@2").awaitReady();

        while (victim.isAlive()) {
            house().publish(news().next(4));
            Thread.sleep(BETWEEN_ARTICLES_MS);
        }
        victim.awaitHalt();
    }

    @Test
    void shouldFenceOffAProcessThatStoodStill() throws Exception {
        var zombie = house().streams().get(0);

        zombie.pause();
        house().publish(news().next(10));
        Thread.sleep(STAND_STILL_MS);
        house().publish(news().next(10));
        zombie.resume();

        house().publish(news().next(10));
        zombie.awaitReady();
        assertThat(zombie.isAlive()).isTrue();
    }

    @Test
    void shouldWaitOutABrokerThatIsKilled() throws Exception {
        house().broker().kill();
        house().broker().start().awaitReady();

        house().publish(news().next(10));
    }
}
