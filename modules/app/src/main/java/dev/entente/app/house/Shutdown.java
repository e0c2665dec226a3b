package dev.entente.app.house;

import dev.entente.app.Failure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets a run end in order when the process is told to end by Ctrl-C or a signal. */
public final class Shutdown implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    private Shutdown() {}

    /** From here on until {@link #close} the process waits for the run before it ends. */
    public static Shutdown expect() {
        var shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::hold, "entente-shutdown"));
        return shutdown;
    }

    /** Whether the process is to end. */
    public boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Whether the process is to end, perhaps not yet, but before this time has passed. */
    boolean isAskedWithin(Duration time) throws InterruptedException {
        return asked.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Waits until the process is to end.
     *
     * @param failure looked at once a second: what stopped a part for good
     * @throws Failure if there is one
     */
    public void await(Supplier<Optional<Failure>> failure) throws InterruptedException {
        while (!isAskedWithin(LOOK)) {
            var found = failure.get();
            if (found.isPresent()) {
                throw found.get();
            }
        }
    }

    /** The run has ended: the process may. */
    @Override
    public void close() {
        done.countDown();
    }

    private void hold() {
        asked.countDown();
        try {
            if (!done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                System.err.println("entente: not all parts ended within %s".formatted(PATIENCE));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
