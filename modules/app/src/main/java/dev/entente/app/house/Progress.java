package dev.entente.app.house;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;

/** Tells a waiting person how far a start has come. */
public final class Progress {
    private final PrintWriter err;
    private final Instant begun = Instant.now();

    public Progress(PrintWriter err) {
        this.err = err;
    }

    /** One line with the seconds gone so far. */
    public void tell(String what) {
        var seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        err.println("%5.1f s  %s".formatted(seconds, what));
    }
}
