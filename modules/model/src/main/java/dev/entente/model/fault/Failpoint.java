package dev.entente.model.fault;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A place where dying is instructive: between two steps that must happen together or not at all. Nothing happens at any
 * of them unless the JVM is started with the system property {@value #PROPERTY}, which only tests of faults set:
 *
 * <pre>-Dentente.failpoints=ledger.after-forward@3,sink.before-commit</pre>
 *
 * See {@code docs/decisions/061-failpoints.md}.
 */
public enum Failpoint {
    /** An article is decided on; nothing of it is stored or sent. */
    EXTRACTION_BEFORE_STORE,
    /** An article's entry is stored and its claim sets are sent; the transaction is open. */
    EXTRACTION_AFTER_FORWARD,
    /** A claim set is folded; nothing of it is stored or sent. */
    LEDGER_BEFORE_STORE,
    /** A pair's state is stored and what changed is sent; the transaction is open. */
    LEDGER_AFTER_FORWARD,
    /** A batch is read; the database knows nothing of it. */
    SINK_BEFORE_WRITE,
    /** A batch is written, position and all; the transaction is open. */
    SINK_BEFORE_COMMIT,
    /** A batch is committed; Kafka's group knows nothing of it. */
    SINK_AFTER_COMMIT;

    /** System property: where the process is to die, and with {@code @N} at which passing. */
    public static final String PROPERTY = "entente.failpoints";

    /** The exit status of a process that died at a failpoint: that of one killed by signal 9. */
    public static final int HALTED = 137;

    private static final Pattern SYNTAX = Pattern.compile("(?<point>[a-z.-]+)(@(?<nth>[1-9]\\d{0,8}))?");

    /** What is to happen at the points; a test that stays in one process can throw where a process would die. */
    @FunctionalInterface
    public interface Plan {
        /** Nothing, anywhere. */
        Plan NOTHING = point -> {};

        void at(Failpoint point);
    }

    /** Ends the process on the spot if this is where it is to die. */
    public void pass() {
        var left = Armed.POINTS.get(this);
        if (left != null && left.decrementAndGet() == 0) {
            System.err.println("entente: the failpoint " + this + " ends this process");
            Runtime.getRuntime().halt(HALTED);
        }
    }

    /** As it is written: {@code sink.before-commit}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }

    /**
     * Reads where to die.
     *
     * @return the passings that are left at each of those places
     * @throws IllegalArgumentException naming the part that cannot be read and what is allowed
     */
    static Map<Failpoint, AtomicInteger> parse(String text) {
        var points = new EnumMap<Failpoint, AtomicInteger>(Failpoint.class);
        if (!text.isBlank()) {
            for (var part : text.split(",", -1)) {
                var match = SYNTAX.matcher(part.strip());
                if (!match.matches()) {
                    throw unreadable(part);
                }
                var nth = Optional.ofNullable(match.group("nth")).map(Integer::parseInt);
                points.put(find(match.group("point"), part), new AtomicInteger(nth.orElse(1)));
            }
        }
        return points;
    }

    private static Failpoint find(String name, String part) {
        return Arrays.stream(values())
                .filter(point -> point.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> unreadable(part));
    }

    private static IllegalArgumentException unreadable(String part) {
        return new IllegalArgumentException(
                "%s has '%s': it takes POINT or POINT@N, the Nth passing; POINT is one of %s"
                        .formatted(
                                PROPERTY,
                                part,
                                Arrays.stream(values()).map(Failpoint::toString).collect(Collectors.joining(", "))));
    }

    /** Read when a place is passed for the first time: all that the process keeps is the passings that are left. */
    private static final class Armed {
        private static final Map<Failpoint, AtomicInteger> POINTS = parse(System.getProperty(PROPERTY, ""));

        private Armed() {}
    }
}
