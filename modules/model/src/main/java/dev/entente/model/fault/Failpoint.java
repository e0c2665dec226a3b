package dev.entente.model.fault;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A place where dying is instructive: between two steps that must happen together or not at all. Nothing happens at any
 * of them unless the JVM is started with the system property {@value #PROPERTY}, which only tests of faults set:
 *
 * <pre>-Dentente.failpoints=ledger.after-forward:halt@3,sink.before-commit:hang</pre>
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

    /** System property: what is to happen where, {@code POINT:halt} or {@code POINT:hang}, from the nth time on. */
    public static final String PROPERTY = "entente.failpoints";

    /** The exit status of a process that a failpoint has halted: that of one killed by signal 9. */
    public static final int HALTED = 137;

    /** What is to happen at the points; a test that stays in one process can throw where a process would die. */
    @FunctionalInterface
    public interface Plan {
        /** Nothing, anywhere. */
        Plan NOTHING = point -> {};

        void at(Failpoint point);
    }

    /** Does what the JVM was told to do here, which is nothing unless a test told it. */
    public void pass() {
        var armed = Armed.POINTS.get(this);
        if (armed != null) {
            armed.pass(this);
        }
    }

    /** As it is written: {@code sink.before-commit}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }

    /**
     * Reads what is to happen where.
     *
     * @throws IllegalArgumentException naming the part that cannot be read and what is allowed
     */
    static Map<Failpoint, Armed> parse(String text) {
        var points = new EnumMap<Failpoint, Armed>(Failpoint.class);
        if (!text.isBlank()) {
            for (var part : text.split(",", -1)) {
                var match = Armed.SYNTAX.matcher(part.strip());
                if (!match.matches()) {
                    throw unreadable(part);
                }
                points.put(
                        find(match.group("point"), part),
                        new Armed(
                                match.group("effect").equals("halt"),
                                match.group("nth") == null ? 1 : Integer.parseInt(match.group("nth"))));
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
                "%s has '%s': it takes POINT:halt or POINT:hang, with @N the nth time; POINT is %s"
                        .formatted(
                                PROPERTY,
                                part,
                                Arrays.stream(values()).map(Failpoint::toString).collect(Collectors.joining(", "))));
    }

    /** A point at which something is to happen: all that a process remembers of it is how often it was passed. */
    static final class Armed {
        private static final Pattern SYNTAX =
                Pattern.compile("(?<point>[a-z.-]+):(?<effect>halt|hang)(@(?<nth>[1-9]\\d{0,8}))?");
        private static final Map<Failpoint, Armed> POINTS = parse(System.getProperty(PROPERTY, ""));

        private final boolean halts;
        private final AtomicInteger left;

        private Armed(boolean halts, int nth) {
            this.halts = halts;
            this.left = new AtomicInteger(nth);
        }

        /** Whether it is due at this passing. */
        boolean isDue() {
            return left.updateAndGet(n -> Math.max(0, n - 1)) == 0;
        }

        private void pass(Failpoint point) {
            if (!isDue()) {
                return;
            }
            System.err.println("entente: failpoint " + point + (halts ? ": halt" : ": hang"));
            if (halts) {
                Runtime.getRuntime().halt(HALTED);
            }
            hang();
        }

        /** Stands still as a process does that is swapped out: neither a signal nor an interrupt moves it. */
        private static void hang() {
            while (true) {
                try {
                    Thread.sleep(Long.MAX_VALUE);
                } catch (InterruptedException e) {
                    // It hangs.
                }
            }
        }
    }
}
