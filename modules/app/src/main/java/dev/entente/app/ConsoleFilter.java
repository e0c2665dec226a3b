package dev.entente.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;

/**
 * Lets warnings and errors through to the screen, but for what Kafka warns of on every healthy run. Once there is a log
 * file it lets through our own only: Kafka's libraries tell of every step of a recovery as a warning.
 */
public final class ConsoleFilter extends Filter<ILoggingEvent> {
    private static final String OURS = "dev.entente.";
    private static final List<String> HARMLESS = List.of(
            "Processing exception handler is not enabled for the GlobalThread.",
            "Using an OS temp directory in the state.dir",
            "Not updating last stable offset for partition",
            // A broker's first start, and the end of the connection by which it registered.
            "Performing controller activation. The metadata log appears to be empty.",
            "Attempting to close NetworkClient that has already been closed.",
            // One process of an application has nobody to keep a second copy.
            "standby tasks for task");

    private volatile boolean oursOnly;

    /** From here on the rest is in the log file. */
    void showOursOnly() {
        oursOnly = true;
    }

    @Override
    public FilterReply decide(ILoggingEvent event) {
        var isForPeople = event.getLevel().isGreaterOrEqual(Level.WARN)
                && (!oursOnly || event.getLoggerName().startsWith(OURS))
                && HARMLESS.stream().noneMatch(event.getMessage()::contains);
        return isForPeople ? FilterReply.NEUTRAL : FilterReply.DENY;
    }
}
