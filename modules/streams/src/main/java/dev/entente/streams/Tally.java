package dev.entente.streams;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/**
 * What an application has done since it began, counted by kind. Kafka Streams hands it to every task in the
 * configuration, so it outlives tasks that move. A transaction that is aborted and tried again counts twice.
 */
public final class Tally {
    /** Configuration key of the application's tally. */
    public static final String CONFIG = "entente.tally";

    /** Articles by outcome. */
    public static final String ARTICLES = "articles";
    /** Claims by type. */
    public static final String CLAIMS = "claims";
    /** Rulings by verdict. */
    public static final String RULINGS = "rulings";
    /** Changes by kind. */
    public static final String CHANGES = "changes";
    /** Records that could not be taken in, by cause. */
    public static final String DEAD_LETTERS = "dead letters";

    private final Map<String, Map<String, LongAdder>> counts = new ConcurrentHashMap<>();

    /** The tally of the application that a processor belongs to. */
    public static Tally of(ProcessingContext context) {
        return of(context.appConfigs());
    }

    /** The tally that a configuration names; one of its own where it names none. */
    public static Tally of(Map<String, ?> configuration) {
        return configuration.get(CONFIG) instanceof Tally tally ? tally : new Tally();
    }

    /** One more of this kind. */
    public void count(String what, String kind) {
        counts.computeIfAbsent(what, name -> new ConcurrentHashMap<>())
                .computeIfAbsent(kind, name -> new LongAdder())
                .increment();
    }

    /** How many of this kind there were. */
    public long of(String what, String kind) {
        var count = counts.getOrDefault(what, Map.of()).get(kind);
        return count == null ? 0 : count.sum();
    }
}
