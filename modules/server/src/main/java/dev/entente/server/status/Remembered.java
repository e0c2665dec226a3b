package dev.entente.server.status;

import java.time.Duration;
import java.util.function.Supplier;

/** A value that is looked up at most once in a while, however often it is asked for. */
public final class Remembered<T> implements Supplier<T> {
    private final Supplier<T> source;
    private final long fresh;
    private T value;
    private long lookedUp;

    /**
     * @param source looks the value up
     * @param fresh how long a value is good
     */
    public Remembered(Supplier<T> source, Duration fresh) {
        this.source = source;
        this.fresh = fresh.toNanos();
    }

    @Override
    public synchronized T get() {
        if (value == null || System.nanoTime() - lookedUp >= fresh) {
            value = source.get();
            lookedUp = System.nanoTime();
        }
        return value;
    }
}
