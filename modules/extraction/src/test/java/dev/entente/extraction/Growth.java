package dev.entente.extraction;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * How the work of reading grows with the text. Eight times the text takes eight times the work where that is linear,
 * and sixty-four times where it is quadratic; the bound lies between. What is measured is the processor's time of this
 * thread, of which the least of several runs counts, and a figure above the bound is measured again: work that is
 * linear may seem more in one run, on a machine that others use, and work that is quadratic seems so in every one.
 */
public final class Growth {
    private static final int FACTOR = 8;
    private static final double BOUND = 22;
    private static final int RUNS = 3;
    private static final int ROUNDS = 4;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Growth() {}

    /**
     * True where the time does not outgrow the text.
     *
     * @param text a text of so many pieces
     * @param pieces how many a short text has: enough for some milliseconds
     */
    public static boolean isLinear(Consumer<String> reader, IntFunction<String> text, int pieces) {
        var little = text.apply(pieces);
        var much = text.apply(pieces * FACTOR);
        reader.accept(much);
        var least = Long.MAX_VALUE;
        var most = Long.MAX_VALUE;
        for (var round = 0; round < ROUNDS; round++) {
            for (var run = 0; run < RUNS; run++) {
                least = Math.min(least, nanoseconds(reader, little));
                most = Math.min(most, nanoseconds(reader, much));
            }
            if (most < BOUND * least) {
                return true;
            }
        }
        return false;
    }

    private static long nanoseconds(Consumer<String> reader, String text) {
        var begin = THREADS.getCurrentThreadCpuTime();
        reader.accept(text);
        return THREADS.getCurrentThreadCpuTime() - begin;
    }
}
