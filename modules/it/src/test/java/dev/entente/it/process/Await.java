package dev.entente.it.process;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Waits for what other processes do. */
public final class Await {
    /** A loaded machine with two cores needs this long for what takes seconds elsewhere. */
    public static final Duration PATIENCE = Duration.ofSeconds(240);

    private static final long LOOK_MS = 50;

    private Await() {}

    /**
     * Waits until something is so.
     *
     * @param what it is, for the message: {@code streams-1 is ready}
     * @param isSo looked at some times a second
     * @param story what to tell where it does not come to be
     * @return how long it took
     * @throws AssertionError where it is not so after {@link #PATIENCE}
     */
    public static Duration until(String what, Callable<Boolean> isSo, Supplier<String> story) throws Exception {
        var begun = System.nanoTime();
        while (!isSo.call()) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new AssertionError(
                        "Not so after %d s: %s%n%s".formatted(PATIENCE.toSeconds(), what, story.get()));
            }
            Thread.sleep(LOOK_MS);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
