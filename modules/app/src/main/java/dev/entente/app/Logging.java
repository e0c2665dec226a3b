package dev.entente.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.slf4j.LoggerFactory;

/**
 * Where log lines go: warnings to standard error, and once there is a data directory everything of note to a file. Or,
 * where machines read them, everything of note to standard error, each as one JSON object.
 */
public final class Logging {
    private static final String MAX_SIZE = "10MB";

    private Logging() {}

    /** Lets everything of note through to standard error, stack traces included. */
    static void debug() {
        var root = root();
        root.setLevel(Level.INFO);
        consoles().forEach(console -> {
            console.clearAllFilters();
            console.setEncoder(encoder());
        });
    }

    /** From here on everything of note goes to standard error, each line a JSON object. */
    public static void asJson() {
        root().setLevel(Level.INFO);
        consoles().forEach(console -> {
            console.clearAllFilters();
            console.setEncoder(json());
        });
    }

    /** Whether standard error is read by machines, so that nothing but log lines belongs there. */
    public static boolean isJson() {
        return consoles().anyMatch(console -> console.getEncoder() instanceof JsonEncoder);
    }

    /**
     * From here on a copy of the log, from INFO up, goes to this file, and only our own to the screen; the last ten
     * megabytes are kept beside it.
     */
    public static void toFile(Path file) {
        var context = context();
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(isJson() ? json() : encoder());

        var rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(file + ".%i");
        rolling.setMinIndex(1);
        rolling.setMaxIndex(1);
        rolling.start();
        appender.setRollingPolicy(rolling);

        var trigger = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        trigger.setContext(context);
        trigger.setMaxFileSize(FileSize.valueOf(MAX_SIZE));
        trigger.start();
        appender.setTriggeringPolicy(trigger);
        appender.start();

        showOursOnly();
        root().addAppender(appender);
        root().setLevel(Level.INFO);
    }

    /** From here on only our own goes to the screen: for a command that tells in its own words what Kafka warns of. */
    public static void showOursOnly() {
        root().iteratorForAppenders()
                .forEachRemaining(console -> console.getCopyOfAttachedFiltersList().stream()
                        .filter(ConsoleFilter.class::isInstance)
                        .forEach(filter -> ((ConsoleFilter) filter).showOursOnly()));
    }

    private static PatternLayoutEncoder encoder() {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context());
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger: %msg%n");
        encoder.start();
        return encoder;
    }

    private static JsonEncoder json() {
        var encoder = new JsonEncoder();
        encoder.setContext(context());
        encoder.setWithContext(false);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithFormattedMessage(true);
        encoder.start();
        return encoder;
    }

    private static Stream<ConsoleAppender<ILoggingEvent>> consoles() {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(root().iteratorForAppenders(), Spliterator.ORDERED), false)
                .filter(ConsoleAppender.class::isInstance)
                .map(appender -> (ConsoleAppender<ILoggingEvent>) appender);
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    private static Logger root() {
        return context().getLogger(Logger.ROOT_LOGGER_NAME);
    }
}
