package dev.entente.app.house;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a run end in order when the process is told to end by Ctrl-C or a signal. */
public final class Shutdown implements AutoCloseable {
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

    /** Waits until the process is to end, but no longer than this; whether it is to end. */
    public boolean awaitFor(Duration patience) throws InterruptedException {
        return asked.await(patience.toMillis(), TimeUnit.MILLISECONDS);
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
