package dev.entente.app.house;

import dev.entente.app.Logging;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a waiting person how far a start has come. */
public final class Progress {
    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

    private final PrintWriter err;
    private final Instant begun = Instant.now();

    public Progress(PrintWriter err) {
        this.err = err;
    }

    /** One line with the seconds gone so far; a log line where machines read. */
    public void tell(String what) {
        if (Logging.isJson()) {
            LOG.info(what);
            return;
        }
        var seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        err.println("%5.1f s  %s".formatted(seconds, what));
    }
}
