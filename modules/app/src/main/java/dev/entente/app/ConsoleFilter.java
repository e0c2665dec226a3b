package dev.entente.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;

/**
 * Lets warnings and errors through to the screen, but for what Kafka warns of on every healthy run; the log file has
 * everything.
 */
public final class ConsoleFilter extends Filter<ILoggingEvent> {
    private static final List<String> HARMLESS = List.of(
            "Performing controller activation.",
            "Attempting to close NetworkClient that has already been closed.",
            "Processing exception handler is not enabled for the GlobalThread.",
            "Using an OS temp directory in the state.dir",
            "processExpiredBrokerHeartbeat: controller event queue overloaded.",
            "Auto topic creation failed for");

    @Override
    public FilterReply decide(ILoggingEvent event) {
        var isForPeople = event.getLevel().isGreaterOrEqual(Level.WARN)
                && HARMLESS.stream().noneMatch(event.getMessage()::contains);
        return isForPeople ? FilterReply.NEUTRAL : FilterReply.DENY;
    }
}
