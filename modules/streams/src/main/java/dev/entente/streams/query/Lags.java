package dev.entente.streams.query;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.streams.LagInfo;

/**
 * How far this instance's copies of all stores are behind, as the brokers said it some moments ago. Answers that say it
 * come by the hundred when they come, and the brokers have other cares then: they are asked once at a time, no more
 * often than every {@link #PAUSE}, and what they said is good for {@link #GOOD_FOR}.
 */
public final class Lags {
    /** The lag that nobody knows: the brokers are away, or the copy is not there. */
    public static final long UNKNOWN = -1;

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration GOOD_FOR = Duration.ofSeconds(2);

    /** How long an answer waits for the brokers to say it. */
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Supplier<Map<String, Map<Integer, LagInfo>>> source;
    private CompletableFuture<Said> asking = CompletableFuture.completedFuture(new Said(Map.of(), 0));
    private Optional<Said> last = Optional.empty();
    private long begun = System.nanoTime() - PAUSE.toNanos();

    /** @param source asks the brokers, by store and partition */
    public Lags(Supplier<Map<String, Map<Integer, LagInfo>>> source) {
        this.source = source;
    }

    private record Said(Map<String, Map<Integer, LagInfo>> lags, long asked) {
        boolean isWithin(Duration age) {
            return System.nanoTime() - asked < age.toNanos();
        }
    }

    /** Records that copies of these partitions are behind, all together; {@value #UNKNOWN} where one's is not known. */
    long of(String store, Collection<Integer> partitions) {
        try {
            var lags = said().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .lags()
                    .getOrDefault(store, Map.of());
            return sum(partitions.stream()
                    .map(lags::get)
                    .map(lag -> lag == null ? UNKNOWN : lag.offsetLag())
                    .toList());
        } catch (ExecutionException | TimeoutException e) {
            return UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }

    /** Of several copies all together: what is not known of one is not known of all. */
    public static long sum(Collection<Long> lags) {
        return lags.contains(UNKNOWN)
                ? UNKNOWN
                : lags.stream().mapToLong(Long::longValue).sum();
    }

    private synchronized CompletableFuture<Said> said() {
        if (asking.isDone() && System.nanoTime() - begun >= PAUSE.toNanos()) {
            begun = System.nanoTime();
            asking = CompletableFuture.supplyAsync(this::ask, Lags::execute);
        }
        return last.filter(said -> said.isWithin(GOOD_FOR))
                .map(CompletableFuture::completedFuture)
                .orElse(asking);
    }

    private Said ask() {
        var begun = System.nanoTime();
        var said = new Said(source.get(), begun);
        synchronized (this) {
            last = Optional.of(said);
        }
        return said;
    }

    private static void execute(Runnable task) {
        var thread = new Thread(task, "entente-lags");
        thread.setDaemon(true);
        thread.start();
    }
}
