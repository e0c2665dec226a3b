package dev.entente.app.house;

import dev.entente.app.Cluster;
import dev.entente.app.Failure;
import dev.entente.server.Check;
import dev.entente.server.HttpServer;
import dev.entente.server.HttpSettings;
import dev.entente.server.PortInUseException;
import dev.entente.server.route.HealthRoutes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lets a process be started before its brokers. It lives, is not ready, and says what it waits for, at once and then
 * each minute. See {@code docs/decisions/120-roles-wait-for-brokers.md}.
 */
public final class BrokerWait {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration SAY = Duration.ofMinutes(1);

    private final Cluster cluster;
    private final Progress progress;
    private final Shutdown shutdown;

    /**
     * @param cluster the brokers that are named, whether they answer or not
     * @param progress is told of the wait
     * @param shutdown ends it
     */
    public BrokerWait(Cluster cluster, Progress progress, Shutdown shutdown) {
        this.cluster = cluster;
        this.progress = progress;
        this.shutdown = shutdown;
    }

    /**
     * Waits until a broker answers.
     *
     * @param door where it tells its health meanwhile, if anywhere
     * @return false where the process is to end instead
     * @throws Failure if the port of the door is taken
     */
    public boolean await(Optional<HttpSettings> door) throws InterruptedException {
        var silence = cluster.silence();
        if (silence.isEmpty()) {
            return true;
        }
        var closer = new Closer();
        try {
            door.map(BrokerWait::probe).ifPresent(closer::add);
            return await(silence.get());
        } catch (PortInUseException e) {
            throw new Failure(e.getMessage(), e);
        } finally {
            closer.close();
        }
    }

    private boolean await(String silence) throws InterruptedException {
        var last = Optional.of(silence);
        var say = Instant.now();
        while (last.isPresent()) {
            if (!Instant.now().isBefore(say)) {
                progress.tell("No Kafka broker answers at %s (%s): waiting for one. Ctrl-C ends it."
                        .formatted(cluster.bootstrapServers(), last.get()));
                say = say.plus(SAY);
            }
            if (shutdown.isAskedWithin(LOOK)) {
                return false;
            }
            last = cluster.silence();
        }
        progress.tell("Kafka answers at " + cluster.bootstrapServers());
        return true;
    }

    private static HttpServer probe(HttpSettings settings) {
        var check = new Check("kafka", () -> new Check.Verdict(false, "no broker has answered yet"));
        return HttpServer.start(settings, List.of(new HealthRoutes(List.of(check))));
    }
}
