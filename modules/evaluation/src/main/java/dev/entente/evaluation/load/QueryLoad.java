package dev.entente.evaluation.load;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Questions that fall due at a fixed rate, whatever became of earlier ones. Each is timed from when it fell due: an
 * answer that holds up others counts for all of them, and no slow answer makes the load lighter.
 */
final class QueryLoad {
    private static final int CONNECTIONS = 32;
    private static final int DIGITS = 3;

    private final Workers workers;
    private final List<String> targets;

    /** @param targets asked in turn */
    QueryLoad(URI server, List<String> targets) {
        workers = new Workers(server, CONNECTIONS);
        this.targets = targets;
    }

    /**
     * What came of it.
     *
     * @param micros from when a question fell due to the end of its answer, in microseconds
     * @param refused answers other than 200
     */
    record Result(Histogram micros, int refused) {}

    Result run(int aSecond, Duration length) throws InterruptedException, ExecutionException {
        var micros = new ConcurrentHistogram(DIGITS);
        var refused = new AtomicInteger();
        var begun = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        workers.run(Math.toIntExact(aSecond * length.toSeconds()), (connection, number) -> {
            var due = begun + TimeUnit.SECONDS.toNanos(number) / aSecond;
            for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            var answer = connection.get(targets.get(number % targets.size()));
            micros.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due));
            if (answer.status() != 200) {
                refused.incrementAndGet();
            }
        });
        return new Result(micros, refused.get());
    }
}
