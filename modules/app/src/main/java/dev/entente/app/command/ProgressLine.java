package dev.entente.app.command;

import java.io.PrintWriter;
import java.time.Duration;

/** One line, written over itself, that tells how far a piece of work is, once it has taken a while. */
final class ProgressLine implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String ERASE = "\r\u001B[K";

    private final boolean shown;
    private final PrintWriter err;
    private final String what;
    private final long begun = System.nanoTime();
    private long next = begun + PATIENCE.toNanos();
    private boolean written;
    private long count;

    /**
     * @param shown false to tell nothing
     * @param what what is counted: {@code articles}
     */
    ProgressLine(boolean shown, PrintWriter err, String what) {
        this.shown = shown;
        this.err = err;
        this.what = what;
    }

    /** One more is done. */
    void step() {
        count++;
        var now = System.nanoTime();
        if (shown && now >= next) {
            var seconds = Duration.ofNanos(now - begun).toMillis() / 1000.0;
            err.printf("%s%,d %s, %,.0f a second", ERASE, count, what, count / seconds);
            err.flush();
            written = true;
            next = now + PAUSE.toNanos();
        }
    }

    @Override
    public void close() {
        if (written) {
            err.print(ERASE);
            err.flush();
        }
    }
}
